import { typeset } from "~/domain/text/typography";
import type { EmailContext } from "../define-email";
import type { Fact } from "./facts";
import { footerWords } from "./footer-words";

/** The plain text of a letter: its paragraphs, a blank line between them, and the footer. */
export function letterText(
  context: EmailContext,
  { paragraphs, why }: { paragraphs: readonly string[]; why: string },
): string {
  const footer = footerWords(context, why);
  const signature = ["-- ", footer.who, footer.why, `${footer.help} ${footer.address}`].join("\n");
  return `${typeset([...paragraphs, signature].join("\n\n"))}\n`;
}

/** Facts as lines, for one paragraph of the text. */
export function factLines(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `${label} : ${value}`).join("\n");
}
