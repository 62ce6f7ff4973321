import { createTransport } from "nodemailer";
import type { WorkerConfig } from "~/platform/config/config.server";
import type { Letter } from "./write-letter.server";
import { singleRecipient } from "./single-recipient";

export interface Parcel extends Letter {
  /** Identifier of the outbox row: every attempt carries the same Message-ID. */
  readonly id: string;
  readonly writtenAt: Date;
}

/** The road to the mail server. */
export interface Mailer {
  /**
   * Hands one letter to one address; the answer is the server's sentence.
   *
   * @throws {Error} with the server's `responseCode`, `command` and `response` when it spoke
   */
  send(parcel: Parcel): Promise<string>;
  close(): void;
}

const seconds = 1_000;

/**
 * A few connections to the mail server, kept between letters. Never waits for ever, never reads a file or an
 * address named by a letter, and never sends again by itself: only the outbox decides that.
 */
export function openMailer(
  { smtpUrl, mailFrom, publicOrigin }: Pick<WorkerConfig, "smtpUrl" | "mailFrom" | "publicOrigin">,
  { connections = 4 } = {},
): Mailer {
  const host = new URL(publicOrigin).hostname;
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    maxRequeues: 0,
    idleTimeout: 20 * seconds,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    dnsTimeout: 10 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, html, writtenAt, unsubscribeAddress }) {
      const { response } = await transport.sendMail({
        from: mailFrom,
        to: { name: "", address: singleRecipient(to) },
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        date: writtenAt,
        headers: {
          "Auto-Submitted": "auto-generated",
          "Content-Language": "fr",
          ...(unsubscribeAddress === undefined ? {} : oneClick(unsubscribeAddress)),
        },
      });
      return response;
    },
    close: () => transport.close(),
  };
}

/** How a mail program ends letters for its reader, by a POST that no look at the letter makes (RFC 8058). */
function oneClick(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
