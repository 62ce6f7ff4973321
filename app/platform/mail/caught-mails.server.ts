import path from "node:path";

/** Where the demonstration's mail server lays its mails, and how it names them. */
export function caughtMailsFolder(dataDir: string): string {
  return path.join(dataDir, "mails");
}

/** Name of a caught mail without its ending: names sort as the mails came. */
export const caughtMailId = /^\d{8}T\d{9}Z-\d{6}-[0-9a-f]{8}$/;

/** What a list shows of a mail, in the small file beside it. */
export interface CaughtMailSummary {
  readonly id: string;
  readonly from: string;
  /** The addresses of the envelope: whom the server was really asked to reach. */
  readonly to: readonly string[];
  readonly subject: string;
  /** As the mail says it, in ISO form. */
  readonly date: string;
}
