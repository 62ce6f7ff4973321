import type { ReactNode } from "react";
import { setType } from "./set-type";

export interface Definition {
  term: string;
  value: ReactNode;
  note?: string;
}

/** A few facts at a glance: amounts, dates, numbers. */
export function DefinitionGrid({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition-grid">
      {items.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{setType(term)}</dt>
          <dd>
            {setType(value)}
            {note && <span className="definition-note">{setType(note)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
