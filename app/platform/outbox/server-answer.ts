import type { DeliveryOutcome } from "~/domain/delivery/attempt";

export interface ServerAnswer {
  readonly outcome: DeliveryOutcome;
  /** The server's sentence, or what happened on the way to it. */
  readonly response: string;
}

interface MailFault extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const longestResponse = 500;
/** What the server says of this recipient or this letter; elsewhere it speaks of the portal's own account. */
const aboutTheLetter = ["RCPT TO", "DATA"];

export function taken(response: string): ServerAnswer {
  return { outcome: "sent", response: bounded(response) };
}

/**
 * What a failed attempt means. Only a 5xx reply to the recipient or to the letter is for good. A server that
 * cannot be reached, refuses the portal's account or sender, or a letter that this release cannot write, may be
 * mended within the 72 hours.
 */
export function answerOf(fault: unknown): ServerAnswer {
  if (!(fault instanceof Error)) return { outcome: "temporary", response: "unknown fault" };
  const { code, command, response, responseCode, message, name }: MailFault = fault;
  if (response !== undefined) {
    const isForGood = (responseCode ?? 0) >= 500 && aboutTheLetter.includes(command ?? "");
    return { outcome: isForGood ? "permanent" : "temporary", response: bounded(response) };
  }
  return { outcome: "temporary", response: bounded(code === undefined ? name : `${code}: ${message}`) };
}

function bounded(words: string): string {
  return words.slice(0, longestResponse);
}
