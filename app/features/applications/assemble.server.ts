import type { Answers } from "~/domain/application/form/answers";
import { assembleInput, type AnswersBySection } from "~/domain/application/form/assemble-input";
import { partedAnswers } from "~/domain/application/form/extra-questions";
import { readRegistry } from "~/domain/application/form/directory-registry";
import { sectionByCode } from "~/domain/application/sections";
import type { Application } from "~/domain/eligibility/application-input";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";
import { formCallOf, formCallSelect } from "./sections/form-call.server";

/** What an application has besides its answers. */
export type Given = Pick<Application, "signatory" | "attestations" | "documents"> & {
  readonly submittedAt: Date;
};

/**
 * An application in the exchange format, from the answers as they are stored. Whose it is was settled before.
 *
 * @throws {Prisma.PrismaClientKnownRequestError} P2025 when there is no such application
 */
export async function loadAssembledInput(tx: Tx, applicationId: string, given: Given): Promise<Application> {
  const row = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: assembledSelect,
  });
  return assembleRow(row, given);
}

export const assembledSelect = {
  id: true,
  number: true,
  association: { select: { directory: true } },
  sections: { select: { code: true, answers: true } },
  ...formCallSelect,
} satisfies Prisma.ApplicationSelect;

export function assembleRow(
  row: Prisma.ApplicationGetPayload<{ select: typeof assembledSelect }>,
  { submittedAt, ...given }: Given,
): Application {
  return assembleInput({
    id: row.number,
    submittedAt: submittedAt.toISOString(),
    call: formCallOf(row),
    answers: readAnswers(row.sections),
    registry: readRegistry(row.association.directory),
    ...given,
  });
}

/** Stored sections by code, answers to questions of the call included; one that this version of the form no longer has is passed over. */
export function readAnswers(stored: readonly { code: string; answers: unknown }[]): AnswersBySection {
  return Object.fromEntries(
    stored.flatMap(({ code, answers }) => {
      const { own, extra } = partedAnswers(answers);
      const read = sectionByCode(code)?.schema.safeParse(own);
      return read?.success ? [[code, { ...read.data, ...extra } satisfies Answers]] : [];
    }),
  );
}
