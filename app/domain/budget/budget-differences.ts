import type { Difference } from "~/domain/application/form/differences";
import { formatAmount, readAmount } from "~/domain/money/amount-text";
import { trimmed } from "~/domain/text/white-space";
import { accountLabel } from "./accounts";
import type { BudgetAnswers } from "./budget-answers";

/** Lines on which two people wrote other amounts, each named by its account or funder. */
export function budgetDifferences(theirs: BudgetAnswers, yours: BudgetAnswers): Difference[] {
  const [left, right] = [namedAmounts(theirs), namedAmounts(yours)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((label) => ({ label, theirs: left.get(label) ?? "", yours: right.get(label) ?? "" }))
    .filter((line) => line.theirs !== line.yours);
}

function namedAmounts(answers: BudgetAnswers): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const add = (label: string, typed: string) => {
    if (trimmed(typed) === "") return;
    const amount = readAmount(typed);
    const words = amount === null ? typed : formatAmount(amount);
    const held = named.get(label);
    named.set(label, held === undefined ? words : `${held} + ${words}`);
  };
  for (const { account, amount } of [...(answers.charges ?? []), ...(answers.products ?? [])]) {
    add(`${account} – ${accountLabel(account)}`, amount);
  }
  for (const { funder, amount } of answers.callFunding ?? []) add(`Financeur de l’appel ${funder}`, amount);
  for (const { name = "", amount } of answers.otherFunding ?? []) add(`Autre financeur ${name}`, amount);
  add("Montant demandé", answers.requestedAmount ?? "");
  return named;
}
