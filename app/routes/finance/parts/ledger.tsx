import { DataTable } from "~/components/data-table";
import { DayText } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { moneyWords } from "~/components/money";
import type { Day } from "~/domain/calendar/paris";
import type { AwardView } from "~/features/awards/queries.server";

const conditionWords: Readonly<Record<string, string>> = {
  signature: "à la signature",
  report: "après acceptation du bilan",
};

/** What is planned and what is paid. */
export function Ledger({ award }: { award: Pick<AwardView, "instalments"> }) {
  return (
    <DataTable
      caption="Échéancier et versements"
      rows={award.instalments}
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
