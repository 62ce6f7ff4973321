import { readAmount, amountForField } from "~/domain/money/amount-text";
import { sumCents, type Cents } from "~/domain/money/cents";
import { trimmed } from "~/domain/text/white-space";
import { accountLabel, chargeFamilies, productFamilies, type AccountFamily } from "./accounts";
import type { AccountLine, BudgetAnswers } from "./budget-answers";

/** Lines of a spreadsheet on one account, added up. */
export interface PastedLine {
  readonly side: "charges" | "products";
  readonly account: string;
  readonly amount: Cents;
}

export interface PastedBudget {
  readonly lines: readonly PastedLine[];
  /** Lines with an amount whose account nobody can guess, as they were pasted. */
  readonly unknown: readonly string[];
}

const mostRows = 300;
const longestRow = 1_000;

/**
 * Reads cells pasted from a spreadsheet: one line a row, cells apart by tabs or semicolons. The account is known by
 * its code, by that of its family, or by its name; the last cell that is an amount is the amount. Grants are left
 * to the person, because their line is their funder's.
 */
export function readPastedBudget(text: string): PastedBudget {
  const sums = new Map<string, PastedLine>();
  const unknown: string[] = [];
  for (const row of text.split("\n").slice(0, mostRows)) {
    const cells = cellsOf(row.slice(0, longestRow));
    const place = placeOf(cells);
    const amount = amountOf(cells);
    if (amount === null || amount === 0) continue;
    if (place === null) {
      unknown.push(cells.filter(Boolean).join(" – "));
      continue;
    }
    const held = sums.get(place.account)?.amount;
    sums.set(place.account, { ...place, amount: held === undefined ? amount : sumCents([held, amount]) });
  }
  return { lines: [...sums.values()], unknown };
}

/** The budget with the pasted amounts in their lines; the other lines stay as they are. */
export function withPastedLines(answers: BudgetAnswers, { lines }: PastedBudget): BudgetAnswers {
  const put = (held: readonly AccountLine[] = [], side: PastedLine["side"]) =>
    lines
      .filter((line) => line.side === side)
      .reduce<AccountLine[]>(
        (all, { account, amount }) => withAmount(all, account, amountForField(amount)),
        [...held],
      );
  return {
    ...answers,
    charges: put(answers.charges, "charges"),
    products: put(answers.products, "products"),
  };
}

function withAmount(lines: AccountLine[], account: string, amount: string): AccountLine[] {
  const at = lines.findIndex((line) => line.account === account);
  if (at < 0) return [...lines, { account, label: "", amount }];
  return lines.map((line, index) => (index === at ? { ...line, amount } : line));
}

function cellsOf(row: string): string[] {
  return (row.includes("\t") ? row.split("\t") : row.split(";")).map(trimmed);
}

/** The first cell may be the code of the account: it is no amount. */
function amountOf(cells: readonly string[]): Cents | null {
  const figures = cells.slice(1).map(readAmount);
  return figures.findLast((amount) => amount !== null) ?? null;
}

function placeOf(cells: readonly string[]): Pick<PastedLine, "side" | "account"> | null {
  const [first = "", second = ""] = cells;
  const code = first.split(/[\s.:–-]/, 1)[0]!.toUpperCase();
  const name = plain(first.length > code.length ? first.slice(code.length) : second);
  return (
    byCode.get(code) ?? byCode.get(code.slice(0, 2)) ?? byName.get(plain(first)) ?? byName.get(name) ?? null
  );
}

/** Without capitals, accents nor marks: "Achats matières" is "achats matieres". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}

const places = [
  ...chargeFamilies.map((family) => ({ family, side: "charges" as const })),
  ...productFamilies.map((family) => ({ family, side: "products" as const })),
];

/** The account that stands for its whole family: the one named with an x, else the last. */
function general({ accounts }: AccountFamily): string | undefined {
  return (accounts.find(({ code }) => code.endsWith("x")) ?? accounts.at(-1))?.code;
}

const known = places.flatMap(({ family, side }) => {
  const whole = general(family);
  return [
    ...family.accounts.map(({ code }) => ({ key: code, account: code, side })),
    ...(whole ? [{ key: family.code, account: whole, side }] : []),
  ];
});

const byCode = new Map(
  known.map(({ key, account, side }) => [key.toUpperCase(), { account, side }] as const),
);
const byName = new Map(
  known.map(({ key, account, side }) => [plain(accountLabel(key)), { account, side }] as const),
);
