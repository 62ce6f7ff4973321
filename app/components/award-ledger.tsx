import { DataTable } from "./data-table";
import { DayText } from "./date-time";
import { EmptyState } from "./empty-state";
import { moneyWords } from "./money";
import type { Day } from "~/domain/calendar/paris";
import type { Cents } from "~/domain/money/cents";

const conditionWords: Readonly<Record<string, string>> = {
  signature: "à la signature",
  report: "après acceptation du bilan",
};

export interface LedgerLine {
  id: string;
  label: string;
  amount: Cents;
  condition: string;
  payment: { paidOn: string; reference: string } | null;
}

/** What is planned and what is paid. */
export function AwardLedger({ instalments }: { instalments: readonly LedgerLine[] }) {
  return (
    <DataTable
      caption="Échéancier et versements"
      rows={instalments}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Pas encore d’échéancier">Il est fixé quand l’acte est préparé.</EmptyState>}
      columns={[
        {
          label: "Échéance",
          isRowHeader: true,
          cell: ({ label, condition }) => `${label}, ${conditionWords[condition] ?? condition}`,
        },
        { label: "Montant", align: "end", cell: ({ amount }) => moneyWords(amount) },
        {
          label: "Versé",
          cell: ({ payment }) =>
            payment ? (
              <>
                <DayText on={payment.paidOn as Day} isShort />{" "}
                <span className="muted">{payment.reference}</span>
              </>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
