import type { BudgetLine } from "./application-input";
import type { Change, Remedy } from "./change";
import { add, compare, exchangeText, subtract, zero, type Decimal } from "./decimal";
import { readDecimal } from "./read-decimal";

type BudgetList = "charges" | "products";

/** A new line at the end of a list of the project budget. */
export function lineToAdd(list: BudgetList, account: string, amount: Decimal): Remedy {
  return [{ op: "add", path: `/budget/${list}/-`, value: { account, amount: exchangeText(amount) } }];
}

/** Adds `amount` to the first chosen line; null when there is none. */
export function raise(
  list: BudgetList,
  lines: readonly BudgetLine[],
  chosen: (line: BudgetLine) => boolean,
  amount: Decimal,
): Remedy | null {
  const index = lines.findIndex((line) => chosen(line) && readDecimal(line.amount) !== null);
  const current = readDecimal(lines[index]?.amount ?? "");
  return current === null ? null : [amountAt(list, index, add(current, amount))];
}

/** Takes `amount` off the chosen lines, the largest first, none below zero; null when they hold less. */
export function takeOff(
  list: BudgetList,
  lines: readonly BudgetLine[],
  chosen: (line: BudgetLine) => boolean,
  amount: Decimal,
): Remedy | null {
  const largestFirst = lines
    .map((line, index) => ({ index, amount: chosen(line) ? readDecimal(line.amount) : null }))
    .filter((line): line is { index: number; amount: Decimal } => line.amount !== null)
    .sort((left, right) => compare(right.amount, left.amount));
  const changes: Change[] = [];
  let rest = amount;
  for (const line of largestFirst) {
    if (compare(rest, zero) <= 0 || compare(line.amount, zero) <= 0) break;
    const taken = compare(line.amount, rest) < 0 ? line.amount : rest;
    changes.push(amountAt(list, line.index, subtract(line.amount, taken)));
    rest = subtract(rest, taken);
  }
  return compare(rest, zero) <= 0 ? changes : null;
}

/** The remedies that exist. */
export function possible(...remedies: readonly (Remedy | null)[]): Remedy[] {
  return remedies.filter((remedy) => remedy !== null);
}

function amountAt(list: BudgetList, index: number, amount: Decimal): Change {
  return { op: "replace", path: `/budget/${list}/${index}/amount`, value: exchangeText(amount) };
}
