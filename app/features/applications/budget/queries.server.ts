import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { marksOf } from "~/domain/application/form/differences";
import type { CallFunder } from "~/domain/application/form/form-call";
import { budget as section, readBudget } from "~/domain/application/sections/budget";
import type { BudgetAnswers } from "~/domain/budget/budget-answers";
import { editorAnswers, type EditorAnswers } from "~/domain/budget/editor-lines";
import type { Ports } from "~/platform/ports.server";
import { findDraftEligibility, type EligibilityView } from "../eligibility/queries.server";
import { findLastYear } from "../sections/last-year.server";
import { savedWords, type SavedWords } from "../sections/saved-words";
import { findApplicationForm, type ReadOnly } from "../sections/queries.server";

export interface BudgetPage {
  readonly number: string;
  readonly version: number;
  /** Of this showing of the form: what it sends again is no conflict with itself. */
  readonly pageKey: string;
  readonly seen: string;
  readonly userId: string;
  readonly budget: EditorAnswers;
  readonly funders: readonly CallFunder[];
  readonly readOnly: ReadOnly | null;
  readonly saved: SavedWords | null;
  readonly eligibility: EligibilityView | null;
  /** The budget of the dossier of an earlier year, to compare with. */
  readonly lastYear: { readonly year: number; readonly budget: BudgetAnswers } | null;
  /** The person came from the page where everything is reread. */
  readonly isChecking: boolean;
}

/** The budget of the actor's application, with a line for every account and every funder of the call. */
export async function findBudgetPage(
  ports: Ports,
  actor: Actor,
  { number, isChecking }: { number: string; isChecking: boolean },
): Promise<BudgetPage | null> {
  const form = await findApplicationForm(ports, actor, number);
  const found = form?.sections.find((one) => one.section.code === "budget");
  if (!form || !found || found.state === "not_asked") return null;
  const [eligibility, lastYear] = await Promise.all([
    form.readOnly === null ? findDraftEligibility(ports, form) : null,
    form.isRenewal ? findLastYear(ports, actor, { number, code: "budget" }) : null,
  ]);
  const { funders } = form.call;
  const answers = form.answers.budget ?? {};
  return {
    number,
    version: found.version,
    pageKey: randomUUID(),
    seen: marksOf(section.parts(answers, noChoices)),
    userId: actor.userId,
    budget: editorAnswers(readBudget(answers), funders),
    funders,
    readOnly: form.readOnly,
    saved: found.saved && savedWords(found.saved),
    eligibility,
    lastYear: lastYear && { year: lastYear.year, budget: readBudget(lastYear.answers) },
    isChecking,
  };
}

/** A budget offers nothing that is data of the call but its funders. */
const noChoices = { pillars: [], objectives: [], districts: [], communes: [] };
