import { amountInDigits, formatAmount, readAmount } from "~/domain/money/amount-text";
import { trimmed } from "~/domain/text/white-space";
import { balanceOf } from "./balance";
import type { BudgetAnswers, OtherFunding } from "./budget-answers";

/** What to mend in a budget, and the dotted name of the field where it is mended. */
export interface BudgetMistake {
  readonly name: string;
  readonly message: string;
}

/**
 * What nobody could read in a budget as it is typed, line by line. A draft is saved with it: it is told to who types,
 * and the rules judge it later.
 */
export function budgetMistakes(answers: BudgetAnswers): BudgetMistake[] {
  const { charges = [], products = [], callFunding = [], otherFunding = [] } = answers;
  return [
    ...charges.flatMap((line, index) => inAccountLine(line, `charges.${index}`)),
    ...callFunding.flatMap((line, index) => inAmount(line.amount, `callFunding.${index}.amount`)),
    ...otherFunding.flatMap((line, index) => [
      ...inAmount(line.amount, `otherFunding.${index}.amount`),
      ...otherFundingGaps(line, index),
    ]),
    ...products.flatMap((line, index) => inAccountLine(line, `products.${index}`)),
    ...inRequested(answers),
  ];
}

/** Who gives an amount must be said, and what kind of body it is. */
export function otherFundingGaps(line: OtherFunding, index: number): BudgetMistake[] {
  if (trimmed(line.amount) === "") return [];
  const name = `otherFunding.${index}`;
  return [
    ...(line.kind ? [] : [{ name: `${name}.kind`, message: "Choisissez le type de cet autre financeur." }]),
    ...(trimmed(line.name ?? "")
      ? []
      : [{ name: `${name}.name`, message: "Écrivez le nom de cet autre financeur." }]),
  ];
}

function inAccountLine({ account, amount }: { account: string; amount: string }, name: string) {
  const isNowhere = account === "" && trimmed(amount) !== "";
  return [
    ...(isNowhere ? [{ name: `${name}.account`, message: "Choisissez le compte de ce montant." }] : []),
    ...inAmount(amount, `${name}.amount`),
  ];
}

function inAmount(typed: string, name: string): BudgetMistake[] {
  return trimmed(typed) === "" || readAmount(typed) !== null ? [] : [{ name, message: amountInDigits }];
}

function inRequested(answers: BudgetAnswers): BudgetMistake[] {
  const name = "requestedAmount";
  const typed = answers.requestedAmount ?? "";
  const { requested, askedInCall } = balanceOf(answers);
  if (trimmed(typed) === "") return [];
  if (requested === null) return [{ name, message: amountInDigits }];
  if (askedInCall === 0 || requested === askedInCall) return [];
  const total = formatAmount(askedInCall);
  const message = `Écrivez ${total}, le total des lignes des financeurs de l’appel, ou corrigez ces lignes.`;
  return [{ name, message }];
}
