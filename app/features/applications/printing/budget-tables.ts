import { accountLabel, accountTitle } from "~/domain/budget/accounts";
import { fundingStateLabels } from "~/domain/budget/funders";
import type { Application, BudgetLine } from "~/domain/eligibility/application-input";
import { formatAmount, readAmount } from "~/domain/money/amount-text";
import { sumCents } from "~/domain/money/cents";
import type { PdfBlock, PdfTable } from "~/platform/pdf/pdf-document";

/** The budget of the project: what is asked, then its two sides with their totals. */
export function budgetTables({ budget, requestedAmount }: Application): PdfBlock[] {
  return [
    { kind: "facts", rows: [{ term: "Montant demandé", value: inEuros(requestedAmount) }] },
    table("Charges", budget.charges),
    table("Produits", budget.products),
  ];
}

function table(caption: string, lines: readonly BudgetLine[]): PdfTable {
  const amounts = lines.map(({ amount }) => readAmount(amount));
  const readable = amounts.filter((amount) => amount !== null);
  return {
    kind: "table",
    caption,
    columns: [{ label: "Compte" }, { label: "Détail" }, { label: "Montant", isAmount: true }],
    rows: lines.map((line) => [accountTitle(line.account), detailOf(line), inEuros(line.amount)]),
    ...(readable.length === amounts.length ? { total: ["Total", "", formatAmount(sumCents(readable))] } : {}),
  };
}

function detailOf({ account, label, funder }: BudgetLine): string {
  const words = [label === accountLabel(account) ? "" : (label ?? "")];
  if (funder) {
    if (funder.name !== label) words.push(funder.name);
    if (funder.status) words.push(fundingStateLabels[funder.status]);
  }
  return words.filter((word) => word !== "").join(", ");
}

function inEuros(text: string): string {
  const amount = readAmount(text);
  return amount === null ? text : formatAmount(amount);
}
