import { z } from "zod";
import type { Application } from "~/domain/eligibility/application-input";
import type { Db, Tx } from "~/platform/database/database.server";
import { readAnswers } from "../assemble.server";
import { formCallOf, formCallSelect } from "../sections/form-call.server";
import { findFormChoices } from "../sections/form-choices.server";
import { checkSections } from "../submission/check-sections.server";

/** Answers in words, as a person rereads them: kept with a deposit, so that a later form changes nothing in it. */
export const shownSections = z.array(
  z.object({
    code: z.string(),
    title: z.string(),
    rows: z.array(z.object({ term: z.string(), value: z.string() })),
  }),
);

export type ShownSection = z.output<typeof shownSections>[number];

/** Every section that the call asks of this dossier, with its answers in words as they stand now. */
export async function readShownSections(
  db: Db | Tx,
  applicationId: string,
  input: Application,
): Promise<ShownSection[]> {
  const row = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      ...formCallSelect,
      number: true,
      callId: true,
      callVersionId: true,
      sections: { select: { code: true, answers: true } },
    },
  });
  const { callId, callVersionId, number } = row;
  const choices = await findFormChoices(db, { callId, callVersionId });
  return checkSections({
    number,
    call: formCallOf(row),
    answers: readAnswers(row.sections),
    choices,
    input,
  }).map(({ code, title, rows }) => ({
    code,
    title,
    rows: rows.map(({ term, value }) => ({ term, value })),
  }));
}
