import { render } from "@react-email/render";
import type { EmailContext } from "~emails/define-email";
import { emails, type EmailKind } from "~emails/index";
import { typeset } from "~/domain/text/typography";

/** A letter ready to leave. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Both parts of a letter, from its payload alone.
 *
 * @throws {z.ZodError} when the payload is not one of this letter
 */
export async function writeLetter(kind: EmailKind, payload: unknown, context: EmailContext): Promise<Letter> {
  const { to, subject, text, html } = emails[kind].write(payload, context);
  return { to, subject: typeset(oneLine(subject)), text: typeset(text), html: await render(html) };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
