import type { ReactNode } from "react";
import { typeset, withWholeDates } from "~/domain/text/typography";

/** French no-break spaces in text given as a string; anything richer is the caller's to typeset. */
export function setType(content: ReactNode): ReactNode {
  return typeof content === "string" ? withWholeDates(typeset(content)) : content;
}
