import { Children, type ReactNode } from "react";
import { typeset } from "~/domain/text/typography";

/** French no-break spaces in the words given to a part, also where a value stands between two of them. */
export function typesetChildren(children: ReactNode): ReactNode {
  return Children.map(children, (child) => (typeof child === "string" ? typeset(child) : child));
}
