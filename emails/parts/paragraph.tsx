import type { ReactNode } from "react";
import { palette } from "./palette";
import { typesetChildren } from "./typeset-children";

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p style={{ margin: "0 0 16px", fontSize: "17px", lineHeight: "26px", color: palette.ink }}>
      {typesetChildren(children)}
    </p>
  );
}
