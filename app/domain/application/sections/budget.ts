import { accountLabel } from "~/domain/budget/accounts";
import {
  budgetAnswers,
  type AccountLine,
  type BudgetAnswers,
  type OtherFunding,
} from "~/domain/budget/budget-answers";
import { otherFundingGaps } from "~/domain/budget/budget-mistakes";
import { budgetParts, mergedBudget } from "~/domain/budget/budget-parts";
import { tidyBudget } from "~/domain/budget/editor-lines";
import { accountOfKind, funderKindLabels, type FundingState } from "~/domain/budget/funders";
import type { Application, BudgetLine } from "~/domain/eligibility/application-input";
import { trimmed } from "~/domain/text/white-space";
import { exchangeAmount, type Answers } from "../form/answers";
import type { CallFunder } from "../form/form-call";
import type { MissingAnswer } from "../form/missing";
import { defineSection } from "../form/section";
import type * as z from "zod/mini";

/** Source: Cerfa 12156*06, rubrique 6: the project's budget, with a line for each funder. */
export const budget = defineSection({
  code: "budget",
  slug: "budget",
  title: "Budget du projet",
  group: "project",
  why: "Le comité décide d’après ce budget ; charges et produits doivent être égaux au centime.",
  questions: [],
  schema: budgetAnswers as unknown as z.ZodMiniType<Answers>,
  missing: (answers) => missingInBudget(readBudget(answers)),
  tidy: (answers) => tidyBudget(readBudget(answers)) as unknown as Answers,
  parts: (answers) => budgetParts(tidyBudget(readBudget(answers))),
  merge: ({ theirs, yours }, chosen) =>
    mergedBudget(readBudget(theirs), tidyBudget(readBudget(yours)), chosen) as unknown as Answers,
  toInput(answers, { funders }) {
    const typed = readBudget(answers);
    return {
      requestedAmount: exchangeAmount(typed.requestedAmount ?? ""),
      budget: {
        charges: linesOf(typed.charges),
        products: [
          ...linesOf(typed.products),
          ...callLines(typed, funders),
          ...otherLines(typed.otherFunding),
        ],
      },
    };
  },
});

/** The stored answers as a budget; an empty one when they have another shape. */
export function readBudget(answers: unknown): BudgetAnswers {
  const read = budgetAnswers.safeParse(answers);
  return read.success ? read.data : {};
}

function missingInBudget(typed: BudgetAnswers): MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  const ask = (name: string, message: string) => missing.push({ name, message });
  const isFilled = (line: { amount: string }) => trimmed(line.amount) !== "";
  const income = [...(typed.products ?? []), ...(typed.callFunding ?? []), ...(typed.otherFunding ?? [])];

  if (!(typed.charges ?? []).some(isFilled)) ask("charges", "Écrivez les charges du projet.");
  if (!income.some(isFilled)) ask("products", "Écrivez les produits du projet.");
  missing.push(...(typed.otherFunding ?? []).flatMap(otherFundingGaps));
  if (!trimmed(typed.requestedAmount ?? "")) ask("requestedAmount", "Écrivez le montant demandé.");
  return missing;
}

type ProjectLine = Application["budget"]["charges"][number];

function linesOf(lines: readonly AccountLine[] = []): ProjectLine[] {
  return lines.filter(hasAmount).map(({ account, label, amount }) => ({
    account,
    label: trimmed(label ?? "") || accountLabel(account),
    amount: exchangeAmount(amount),
  }));
}

function callLines({ callFunding = [] }: BudgetAnswers, funders: readonly CallFunder[]): BudgetLine[] {
  return callFunding.filter(hasAmount).flatMap((line) => {
    const funder = funders.find(({ code }) => code === line.funder);
    if (!funder) return [];
    const { kind, name, account } = funder;
    return [
      {
        account,
        label: trimmed(line.label ?? "") || name,
        amount: exchangeAmount(line.amount),
        funder: { kind, name, inCall: true, status: stateOf(line.state) },
      },
    ];
  });
}

/** A funder without a kind yet counts as a public body, the more cautious reading of the public share. */
function otherLines(lines: readonly OtherFunding[] = []): BudgetLine[] {
  return lines.filter(hasAmount).map((line) => {
    const kind = line.kind || "PUBLIC";
    const name = trimmed(line.name ?? "");
    return {
      account: accountOfKind(kind),
      label: trimmed(line.label ?? "") || name || funderKindLabels[kind],
      amount: exchangeAmount(line.amount),
      funder: { kind, name, inCall: false, status: stateOf(line.state) },
    };
  });
}

function hasAmount(line: { amount: string }): boolean {
  return trimmed(line.amount) !== "";
}

function stateOf(typed: FundingState | "" | undefined): FundingState {
  return typed || "solicited";
}
