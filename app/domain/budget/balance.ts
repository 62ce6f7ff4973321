import { readAmount } from "~/domain/money/amount-text";
import { cents, noCents, type Cents } from "~/domain/money/cents";
import { trimmed } from "~/domain/text/white-space";
import type { BudgetAnswers } from "./budget-answers";

/** Where a budget stands, in cents. Amounts that cannot be read are left out of the totals and counted. */
export interface Balance {
  readonly isEmpty: boolean;
  /** All charges, in kind included. */
  readonly charges: Cents;
  readonly products: Cents;
  /** Accounts 86. */
  readonly chargesInKind: Cents;
  /** Accounts 87. */
  readonly productsInKind: Cents;
  readonly publicFunding: Cents;
  /** Asked of the funders of the call. */
  readonly askedInCall: Cents;
  readonly requested: Cents | null;
  /** Texts that are no amount of zero or more with two decimals at most. */
  readonly unreadable: readonly string[];
}

/** Reckons what is typed, line by line, while it is being typed. */
export function balanceOf(answers: BudgetAnswers): Balance {
  const unreadable: string[] = [];
  let isEmpty = true;

  const read = (text: string): Cents => {
    if (trimmed(text) === "") return noCents;
    isEmpty = false;
    const amount = readAmount(text);
    if (amount === null) unreadable.push(trimmed(text));
    return amount ?? noCents;
  };
  const total = <Line extends { amount: string }>(lines: readonly Line[] = []) =>
    lines.reduce((sum, line) => cents(sum + read(line.amount)), noCents);
  const split = (lines: BudgetAnswers["charges"] = [], family: string) => [
    total(lines.filter((line) => !line.account.startsWith(family))),
    total(lines.filter((line) => line.account.startsWith(family))),
  ];

  const [money = noCents, chargesInKind = noCents] = split(answers.charges, "86");
  const [own = noCents, productsInKind = noCents] = split(answers.products, "87");
  const askedInCall = total(answers.callFunding);
  const others = answers.otherFunding ?? [];
  const publicOthers = total(others.filter((line) => line.kind !== "PRIVATE"));
  const privateOthers = total(others.filter((line) => line.kind === "PRIVATE"));
  return {
    isEmpty,
    charges: cents(money + chargesInKind),
    products: cents(own + productsInKind + askedInCall + publicOthers + privateOthers),
    chargesInKind,
    productsInKind,
    publicFunding: cents(askedInCall + publicOthers),
    askedInCall,
    requested: answers.requestedAmount === undefined ? null : readAmount(answers.requestedAmount),
    unreadable,
  };
}
