import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import type { Choices } from "~/domain/application/form/choices";
import type { Ports } from "~/platform/ports.server";
import { findDraftEligibility, type EligibilityView } from "../eligibility/queries.server";
import { findFormChoices } from "./form-choices.server";
import { findApplicationForm, type ReadOnly } from "./queries.server";

export interface SectionPage {
  readonly number: string;
  readonly projectTitle: string;
  readonly slug: string;
  readonly version: number;
  readonly answers: Answers;
  readonly choices: Choices;
  readonly readOnly: ReadOnly | null;
  readonly saved: { readonly at: string; readonly by: string } | null;
  /** While the draft can still change. */
  readonly eligibility: EligibilityView | null;
}

/** One section of the actor's application; null when it has no such section, or does not ask it. */
export async function findSectionPage(
  ports: Ports,
  actor: Actor,
  { number, slug }: { number: string; slug: string },
): Promise<SectionPage | null> {
  const form = await findApplicationForm(ports, actor, number);
  const found = form?.sections.find(({ section }) => section.slug === slug);
  if (!form || !found || found.state === "not_asked") return null;
  const [choices, eligibility] = await Promise.all([
    findFormChoices(ports.db, { callId: form.call.id, callVersionId: form.callVersionId }),
    form.readOnly === null ? findDraftEligibility(ports, form) : null,
  ]);
  const { section, version, saved } = found;
  return {
    number,
    projectTitle: form.title,
    slug,
    version,
    answers: form.answers[section.code] ?? {},
    choices,
    readOnly: form.readOnly,
    saved: saved && { at: saved.at.toISOString(), by: saved.by },
    eligibility,
  };
}

/** Section to go to after one was saved: the next one, in the order of the tasks, that is not done. */
export async function findNextSection(
  ports: Ports,
  actor: Actor,
  { number, slug }: { number: string; slug: string },
) {
  const form = await findApplicationForm(ports, actor, number);
  const sections = form?.sections ?? [];
  const at = sections.findIndex(({ section }) => section.slug === slug);
  const rest = [...sections.slice(at + 1), ...sections.slice(0, at)];
  return rest.find(({ state }) => state === "not_started" || state === "in_progress")?.section ?? null;
}
