import { DataTable } from "./data-table";
import { DateTime } from "./date-time";
import { moneyWords } from "./money";
import { Notice } from "./notice";
import { SummaryList } from "./summary-list";
import { narrativeQuestions } from "~/domain/report/narrative";
import type { Narrative } from "~/domain/report/narrative";
import { accountTitle } from "~/domain/budget/accounts";
import { gapBasisPoints, type StatementLine } from "~/domain/report/statement";
import { typeset } from "~/domain/text/typography";

const sideWords = { charge: "Charge", product: "Produit" } as const;

export interface ReadableReport {
  receivedAt: Date | null;
  narrative: Narrative;
  lines: readonly (StatementLine & { id: string })[];
  indicators: readonly { label: string; targetMin: string; targetMax: string; actual: string | null }[];
}

/** The report as it was sent: narrative, planned beside actual, indicators. */
export function ReportToRead({ report }: { report: ReadableReport }) {
  return (
    <>
      {report.receivedAt && (
        <Notice tone="success" title="Bilan envoyé">
          <p>
            Reçu le <DateTime at={report.receivedAt} />.
          </p>
        </Notice>
      )}
      <SummaryList
        rows={narrativeQuestions.map(({ code, label }) => ({ term: label, value: report.narrative[code] }))}
      />
      <DataTable
        caption="Prévu et réalisé"
        rows={report.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            label: "Compte",
            isRowHeader: true,
            cell: ({ side, account, label }) =>
              typeset(`${sideWords[side]} : ${accountTitle(account, label)}`),
          },
          { label: "Prévu", align: "end", cell: ({ planned }) => moneyWords(planned) },
          {
            label: "Réalisé",
            align: "end",
            cell: ({ actual }) => (actual === null ? "–" : moneyWords(actual)),
          },
          { label: "Écart", align: "end", cell: (line) => gapWords(gapBasisPoints(line)) },
        ]}
      />
      <SummaryList
        rows={report.indicators.map(({ label, targetMin, targetMax, actual }) => ({
          term: label,
          value: `${actual ?? "non renseigné"} (prévu : de ${targetMin} à ${targetMax})`,
        }))}
      />
    </>
  );
}

function gapWords(gap: number | null): string {
  if (gap === null) return "–";
  const sign = gap > 0 ? "+" : "";
  return `${sign}${(gap / 100).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00A0%`;
}
