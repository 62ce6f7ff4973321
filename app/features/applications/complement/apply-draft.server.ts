import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { differences } from "~/domain/application/form/differences";
import { sectionByCode, type FormSection } from "~/domain/application/sections";
import { documentLabel } from "~/domain/attachment/document-words";
import type { AnswerChange } from "~/domain/complement/changes";
import type { Tx, Db } from "~/platform/database/database.server";
import { readAnswers } from "../assemble.server";
import { formCallOf, formCallSelect } from "../sections/form-call.server";
import { findFormChoices } from "../sections/form-choices.server";
import { projections } from "../sections/projections/index.server";
import { writeProjection } from "../sections/write-projection.server";
import type { ComplementDraft } from "./open-request.server";

interface Applied {
  readonly applicationId: string;
  readonly draft: ComplementDraft;
  readonly joined: readonly { readonly documentType: string; readonly fileName: string }[];
  readonly at: Date;
}

/** Writes the answers of the request into the dossier, and gives what changed, in words. */
export async function applyDraft(
  tx: Tx,
  actor: Actor,
  { applicationId, draft, joined, at }: Applied,
): Promise<readonly AnswerChange[]> {
  const row = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      callId: true,
      callVersionId: true,
      sections: { select: { code: true, answers: true } },
      ...formCallSelect,
    },
  });
  const call = formCallOf(row);
  const kept: Readonly<Record<string, Answers | undefined>> = readAnswers(row.sections);
  const choices = await findFormChoices(tx as Db, { callId: row.callId, callVersionId: row.callVersionId });
  const funderIds = await funderIdsOf(tx, row.callId);
  const changes: AnswerChange[] = [];
  for (const [code, given] of Object.entries(draft)) {
    const section: FormSection | undefined = sectionByCode(code);
    if (!section) continue;
    const before = kept[code] ?? {};
    const after = section.questions.length === 0 ? given : { ...before, ...given };
    changes.push(
      ...differences(section.parts(before, choices), section.parts(after, choices), null).map(
        ({ label, theirs, yours }) => ({ section: code, label, before: theirs, after: yours }),
      ),
    );
    const data = { answers: after as object, updatedAt: at, updatedById: actor.userId };
    await tx.applicationSection.upsert({
      where: { applicationId_code: { applicationId, code } },
      create: { ...data, applicationId, code, version: 1 },
      update: { ...data, version: { increment: 1 } },
    });
    const target = { applicationId, funderIds };
    const projected = projections[section.code]?.(after, section.toInput(after, call), target);
    await writeProjection(tx, applicationId, at, projected ?? {});
  }
  return [
    ...changes,
    ...joined.map(({ documentType, fileName }) => ({
      section: "documents",
      label: documentLabel(documentType),
      before: "",
      after: fileName,
    })),
  ];
}

async function funderIdsOf(tx: Tx, callId: string): Promise<ReadonlyMap<string, string>> {
  const funders = await tx.callFunder.findMany({
    where: { callId },
    select: { funder: { select: { id: true, code: true } } },
  });
  return new Map(funders.map(({ funder }) => [funder.code, funder.id]));
}
