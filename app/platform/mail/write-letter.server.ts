import { render } from "@react-email/render";
import type { EmailContext } from "~emails/define-email";
import { emails, type EmailKind } from "~emails/index";
import { pageAddress } from "~emails/parts/portal-path";
import { typeset } from "~/domain/text/typography";

/** A letter ready to leave. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where a mail program posts to end such letters, when they may be ended. */
  readonly unsubscribeAddress?: string;
}

/**
 * Both parts of a letter, from its payload alone.
 *
 * @throws {z.ZodError} when the payload is not one of this letter
 */
export async function writeLetter(kind: EmailKind, payload: unknown, context: EmailContext): Promise<Letter> {
  const { to, subject, unsubscribePath, text, html } = emails[kind].write(payload, context);
  return {
    to,
    subject: typeset(oneLine(subject)),
    text: typeset(text),
    html: await render(html),
    ...(unsubscribePath === undefined ? {} : { unsubscribeAddress: pageAddress(context, unsubscribePath) }),
  };
}

function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
