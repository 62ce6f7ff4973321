import { DataTable } from "~/components/data-table";
import { Notice } from "~/components/notice";
import type { BatchResult } from "./batch-acts.server";

interface BatchOutcomeProps {
  result: BatchResult;
  /** For whom, or in which session. */
  label: string;
}

/** What the batch did, and what it left out, with why. */
export function BatchOutcome({ result: { done, already, leftOut }, label }: BatchOutcomeProps) {
  return (
    <>
      <Notice
        role="status"
        tone={leftOut.length > 0 ? "warning" : "success"}
        title={`Fait pour ${countWords(done.length)}${label && ` (${label})`}`}
      >
        {[
          already.length > 0 ? `${countWords(already.length)} l’étaient déjà.` : "",
          leftOut.length > 0
            ? `${countWords(leftOut.length)} n’ont pas changé, pour les raisons ci-dessous.`
            : "",
        ]
          .filter(Boolean)
          .join(" ") || "Aucun dossier n’a été laissé de côté."}
      </Notice>
      {leftOut.length > 0 && (
        <DataTable
          caption="Laissés de côté"
          rows={leftOut}
          rowKey={({ number }) => number}
          columns={[
            {
              label: "Dossier",
              isRowHeader: true,
              cell: ({ number }) => <a href={`/instruction/dossiers/${number}`}>{number}</a>,
            },
            { label: "Pourquoi", cell: ({ why }) => why },
          ]}
        />
      )}
    </>
  );
}

/** "1 dossier", "12 dossiers". */
export function countWords(count: number): string {
  return `${count}\u00A0dossier${count > 1 ? "s" : ""}`;
}
