import { typeset } from "~/domain/text/typography";
import { palette } from "./palette";

/** Things to do or to know, one a line. */
export function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul style={{ margin: "0 0 16px", padding: "0 0 0 22px", color: palette.ink }}>
      {items.map((item) => (
        <li key={item} style={{ margin: "0 0 6px", fontSize: "17px", lineHeight: "26px" }}>
          {typeset(item)}
        </li>
      ))}
    </ul>
  );
}
