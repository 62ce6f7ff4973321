import { readApplication } from "~/domain/eligibility/read-application";
import { cents, type Cents } from "~/domain/money/cents";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { formCallOf, formCallSelect } from "../sections/form-call.server";
import { findFormChoices } from "../sections/form-choices.server";
import { checkSections, type CheckedSection } from "../submission/check-sections.server";

/** What a partner needs to have an opinion: the project; no bank details, no person, no file. */
const sharedSections = [
  "project",
  "calendar",
  "territory",
  "beneficiaries",
  "commitments",
  "health",
  "indicators",
];

export interface SharedDossier {
  readonly title: string;
  readonly association: string;
  readonly call: string;
  readonly requested: Cents;
  readonly sections: readonly Pick<CheckedSection, "code" | "title" | "rows">[];
}

/** The part of a dossier that is shown to a partner outside the portal. Who may was settled before. */
export async function findSharedDossier({ db }: Ports, applicationId: string): Promise<SharedDossier | null> {
  const row = await db.application.findFirst({
    where: { id: applicationId, submittedAt: { not: null } },
    select: {
      ...formCallSelect,
      number: true,
      title: true,
      requestedCents: true,
      callId: true,
      callVersionId: true,
      call: { select: { title: true, ...formCallSelect.call.select } },
      association: { select: { name: true } },
      sections: { select: { code: true, answers: true } },
      submissions: { orderBy: { ordinal: "desc" }, take: 1, select: { input: true } },
    },
  });
  const input = row ? readApplication(row.submissions[0]?.input) : null;
  if (!row || !input?.ok) return null;
  const choices = await findFormChoices(db, { callId: row.callId, callVersionId: row.callVersionId });
  return {
    title: row.title,
    association: row.association.name,
    call: row.call.title,
    requested: cents(Number(row.requestedCents ?? 0n)),
    sections: checkSections({
      number: row.number,
      call: formCallOf(row),
      answers: readAnswers(row.sections),
      choices,
      input: input.value,
    })
      .filter(({ code }) => sharedSections.includes(code))
      .map(({ code, title, rows }) => ({ code, title, rows })),
  };
}
