import { typeset } from "~/domain/text/typography";
import { palette } from "./palette";

export interface Fact {
  /** "Numéro du dossier", without a colon. */
  readonly label: string;
  readonly value: string;
}

/** What the reader may need to find again: number, amount, date. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl
      style={{
        margin: "0 0 16px",
        padding: "12px 20px 4px",
        backgroundColor: palette.sunken,
        borderRadius: "8px",
      }}
    >
      {facts.map(({ label, value }) => (
        <div key={label} style={{ padding: "0 0 10px" }}>
          <dt style={{ fontSize: "14px", lineHeight: "21px", color: palette.quietInk }}>{typeset(label)}</dt>
          <dd
            style={{ margin: 0, fontSize: "17px", lineHeight: "26px", fontWeight: 700, color: palette.ink }}
          >
            {typeset(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
