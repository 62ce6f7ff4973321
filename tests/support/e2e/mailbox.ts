import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { type CaughtMailSummary, caughtMailsFolder } from "~/platform/mail/caught-mails.server";

/** The mails that the portal really sent, as its mail server received them. */
export class Mailbox {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = caughtMailsFolder(dataDir);
  }

  /** Every mail to this address, oldest first. */
  async all(address: string): Promise<ParsedMail[]> {
    const names = await readdir(this.#folder).catch(() => []); // no mail came yet
    const summaries = await Promise.all(
      names
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => this.#read(name)),
    );
    const own = summaries.filter(({ to }) =>
      to.some((recipient) => recipient.toLowerCase() === address.toLowerCase()),
    );
    return Promise.all(
      own.map(async ({ id }) => simpleParser(await readFile(path.join(this.#folder, `${id}.eml`)))),
    );
  }

  /** The latest mail to this address whose subject fits, once it has arrived. */
  async latest(address: string, subject: string | RegExp): Promise<ParsedMail> {
    let found: ParsedMail | undefined;
    await expect
      .poll(
        async () => {
          const mails = await this.all(address);
          found = mails.findLast((mail) => fits(mail.subject ?? "", subject));
          return found?.subject;
        },
        { message: `a mail to ${address} about ${String(subject)}`, timeout: 15_000 },
      )
      .toBeDefined();
    return found!;
  }

  async #read(name: string): Promise<CaughtMailSummary> {
    return JSON.parse(await readFile(path.join(this.#folder, name), "utf8")) as CaughtMailSummary;
  }
}

function fits(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
}
