import { DataTable } from "~/components/data-table";
import type { CallFunder } from "~/domain/application/form/form-call";
import { accountTitle } from "~/domain/budget/accounts";
import { accountOfKind } from "~/domain/budget/funders";
import { tidyBudget, type EditorAnswers } from "~/domain/budget/editor-lines";
import { formatAmount, readAmount } from "~/domain/money/amount-text";

interface ReadLine {
  readonly name: string;
  readonly amount: string;
}

/** The budget that can no longer change. */
export function BudgetToRead({ budget, funders }: { budget: EditorAnswers; funders: readonly CallFunder[] }) {
  const { charges = [], products = [], callFunding = [], otherFunding = [] } = tidyBudget(budget);
  const own = ({ account, label, amount }: (typeof charges)[number]) => ({
    name: accountTitle(account, label || undefined),
    amount,
  });
  const funderName = (code: string) => funders.find((funder) => funder.code === code)?.name ?? code;
  return (
    <>
      <Lines caption="Charges" lines={charges.map(own)} />
      <Lines
        caption="Produits"
        lines={[
          ...products.map(own),
          ...callFunding.map((line) => ({ name: funderName(line.funder), amount: line.amount })),
          ...otherFunding.map((line) => ({
            name: `${accountOfKind(line.kind || "PUBLIC")} – ${line.name ?? ""}`,
            amount: line.amount,
          })),
        ]}
      />
    </>
  );
}

function Lines({ caption, lines }: { caption: string; lines: readonly ReadLine[] }) {
  return (
    <DataTable
      caption={caption}
      rows={lines.map((line, index) => ({ ...line, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { label: "Ligne", isRowHeader: true, cell: ({ name }) => name },
        { label: "Montant", align: "end", cell: ({ amount }) => inEuros(amount) },
      ]}
      empty={<p>{`${caption}\u00A0: rien n’a été saisi.`}</p>}
    />
  );
}

function inEuros(typed: string): string {
  const amount = readAmount(typed);
  return amount === null ? typed : formatAmount(amount);
}
