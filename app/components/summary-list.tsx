import type { ReactNode } from "react";
import { setType } from "./set-type";

export interface SummaryRow {
  term: string;
  /** Null, undefined or "" shows `Non fourni`. */
  value: ReactNode;
  /** `what` completes the link for who hears it alone: "le nom de l’association". */
  change?: { to: string; what: string; label?: string };
}

/** Answers to reread, each with its way back to the question. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row) => (
        <SummaryEntry key={row.term} {...row} />
      ))}
    </dl>
  );
}

function SummaryEntry({ term, value, change }: SummaryRow) {
  const isEmpty = value === null || value === undefined || value === "";
  return (
    <div className="summary-row">
      <dt>{setType(term)}</dt>
      <dd className="summary-value">
        {isEmpty ? <span className="muted">Non fourni</span> : setType(value)}
      </dd>
      {change && (
        <dd className="summary-action">
          <a href={change.to}>
            {change.label ?? "Modifier"}
            <span className="visually-hidden"> {change.what}</span>
          </a>
        </dd>
      )}
    </div>
  );
}
