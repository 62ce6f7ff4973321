import type { Cents } from "~/domain/money/cents";
import { moneyWords } from "./money";
import { setType } from "./set-type";

export interface EnvelopeBarProps {
  label: string;
  total: Cents;
  /** Already awarded: it cannot move any more. */
  awarded?: Cents;
  /** Proposed on top of what is awarded. */
  proposed: Cents;
  /** What `proposed` is called: "engagés" once a committee has decided. */
  word?: string;
}

/** An envelope in words and numbers; the bar only repeats them. */
export function EnvelopeBar({
  label,
  total,
  awarded = 0 as Cents,
  proposed,
  word = "proposés",
}: EnvelopeBarProps) {
  const left = (total - awarded - proposed) as Cents;
  return (
    <div className="envelope" data-over={left < 0 || undefined}>
      <p className="envelope-label">{setType(label)}</p>
      <p className="envelope-words">
        {awarded > 0 && <span>{moneyWords(awarded)} attribués</span>}
        <span>
          <strong>{moneyWords(proposed)}</strong> {word} sur {moneyWords(total)}
        </span>
        <span className="envelope-left">
          {left < 0 ? `${moneyWords(-left as Cents)} de trop` : `reste ${moneyWords(left)}`}
        </span>
      </p>
      <Bar total={total} awarded={awarded} proposed={proposed} />
    </div>
  );
}

/** Drawn as SVG: its widths are attributes, which the page's security policy allows. */
function Bar({ total, awarded, proposed }: { total: Cents; awarded: Cents; proposed: Cents }) {
  const full = Math.max(total, awarded + proposed, 1);
  const width = (amount: number) => `${Math.round((amount * 10_000) / full) / 100}%`;
  return (
    <svg className="envelope-bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className="bar-ground" width="100%" height="14" rx="7" />
      <rect className="bar-proposed" width={width(awarded + proposed)} height="14" rx="7" />
      <rect className="bar-awarded" width={width(awarded)} height="14" rx="7" />
      {awarded + proposed > total && <rect className="bar-limit" x={width(total)} width="2" height="14" />}
    </svg>
  );
}
