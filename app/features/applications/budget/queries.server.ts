import type { Actor } from "~/domain/access/actor";
import type { CallFunder } from "~/domain/application/form/form-call";
import { readBudget } from "~/domain/application/sections/budget";
import { editorAnswers, type EditorAnswers } from "~/domain/budget/editor-lines";
import type { Ports } from "~/platform/ports.server";
import { findDraftEligibility, type EligibilityView } from "../eligibility/queries.server";
import { findApplicationForm, type ReadOnly } from "../sections/queries.server";

export interface BudgetPage {
  readonly number: string;
  readonly version: number;
  readonly budget: EditorAnswers;
  readonly funders: readonly CallFunder[];
  readonly readOnly: ReadOnly | null;
  readonly saved: { readonly at: string; readonly by: string } | null;
  readonly eligibility: EligibilityView | null;
}

/** The budget of the actor's application, with a line for every account and every funder of the call. */
export async function findBudgetPage(ports: Ports, actor: Actor, number: string): Promise<BudgetPage | null> {
  const form = await findApplicationForm(ports, actor, number);
  const found = form?.sections.find(({ section }) => section.code === "budget");
  if (!form || !found || found.state === "not_asked") return null;
  const { funders } = form.call;
  return {
    number,
    version: found.version,
    budget: editorAnswers(readBudget(form.answers.budget ?? {}), funders),
    funders,
    readOnly: form.readOnly,
    saved: found.saved && { at: found.saved.at.toISOString(), by: found.saved.by },
    eligibility: form.readOnly === null ? await findDraftEligibility(ports, form) : null,
  };
}
