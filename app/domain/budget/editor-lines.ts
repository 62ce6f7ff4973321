import { trimmed } from "~/domain/text/white-space";
import type { CallFunder } from "~/domain/application/form/form-call";
import { chargeFamilies, productFamilies, type AccountFamily } from "./accounts";
import type { AccountLine, BudgetAnswers, CallFunding, OtherFunding } from "./budget-answers";

/** The budget with a line for every account and every funder of the call, as the editor shows it. */
export type EditorAnswers = { [Part in keyof BudgetAnswers]-?: NonNullable<BudgetAnswers[Part]> };

/** Lines already typed keep their place; a missing account or funder gets an empty line. */
export function editorAnswers(answers: BudgetAnswers, funders: readonly CallFunder[]): EditorAnswers {
  return {
    requestedAmount: answers.requestedAmount ?? "",
    charges: withEveryAccount(answers.charges, chargeFamilies),
    products: withEveryAccount(answers.products, productFamilies),
    callFunding: withEveryFunder(answers.callFunding, funders),
    otherFunding: answers.otherFunding ?? [],
  };
}

/** How many lines of each side are on an account of their own; those after were added and choose theirs. */
export function fixedLines({ charges, products }: EditorAnswers): { charges: number; products: number } {
  const onAccounts = (lines: readonly AccountLine[], families: readonly AccountFamily[]) => {
    const accounts = accountsOf(families);
    return lines.filter(({ account }) => accounts.includes(account)).length;
  };
  return { charges: onAccounts(charges, chargeFamilies), products: onAccounts(products, productFamilies) };
}

/** The budget without the lines in which nothing was typed. */
export function tidyBudget(answers: BudgetAnswers): BudgetAnswers {
  const isTyped = (line: { amount: string; label?: string | undefined }) =>
    trimmed(line.amount) !== "" || trimmed(line.label ?? "") !== "";
  return {
    requestedAmount: answers.requestedAmount ?? "",
    charges: (answers.charges ?? []).filter(isTyped),
    products: (answers.products ?? []).filter(isTyped),
    callFunding: (answers.callFunding ?? []).filter(isTyped),
    otherFunding: (answers.otherFunding ?? []).filter(
      (line) => isTyped(line) || trimmed(line.name ?? "") !== "",
    ),
  };
}

/** A refused budget as it was typed, whatever was sent: what has not the shape of a budget is left out. */
export function typedLines(sent: Readonly<Record<string, unknown>>): EditorAnswers {
  const { requestedAmount } = sent;
  return {
    requestedAmount: typeof requestedAmount === "string" ? requestedAmount : "",
    charges: linesOf(sent.charges, emptyAccountLine),
    products: linesOf(sent.products, emptyAccountLine),
    callFunding: linesOf(sent.callFunding, { funder: "", label: "", amount: "", state: "" }),
    otherFunding: linesOf(sent.otherFunding, emptyFunding),
  };
}

export const emptyAccountLine: AccountLine = { account: "", label: "", amount: "" };
export const emptyFunding: OtherFunding = { kind: "", name: "", label: "", amount: "", state: "" };

function linesOf<Line extends object>(sent: unknown, empty: Line): Line[] {
  const lines: readonly unknown[] = Array.isArray(sent) ? sent : [];
  return lines
    .filter((line) => typeof line === "object" && line !== null)
    .map((line) => ({
      ...empty,
      ...Object.fromEntries(Object.entries(line).filter(([, text]) => typeof text === "string")),
    }));
}

function withEveryAccount(
  lines: readonly AccountLine[] = [],
  families: readonly AccountFamily[],
): AccountLine[] {
  const accounts = accountsOf(families);
  const typed = new Set(lines.map((line) => line.account));
  const all = [
    ...lines,
    ...accounts.filter((code) => !typed.has(code)).map((account) => ({ account, label: "", amount: "" })),
  ];
  const place = (line: AccountLine) =>
    accounts.includes(line.account) ? accounts.indexOf(line.account) : accounts.length;
  return all.sort((a, b) => place(a) - place(b));
}

function accountsOf(families: readonly AccountFamily[]): string[] {
  return families.flatMap((family) => family.accounts.map(({ code }) => code));
}

function withEveryFunder(lines: readonly CallFunding[] = [], funders: readonly CallFunder[]): CallFunding[] {
  return funders.map(
    ({ code }) =>
      lines.find((line) => line.funder === code) ?? { funder: code, label: "", amount: "", state: "" },
  );
}
