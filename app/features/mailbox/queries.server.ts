import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { type CaughtMailSummary, caughtMailId, caughtMailsFolder } from "~/platform/mail/caught-mails.server";

export interface MailboxFilter {
  /** Part of a recipient's address; empty for everyone. */
  readonly recipient: string;
  /** Identifier of the last mail of the page before. */
  readonly before: string | null;
}

export interface MailboxPage {
  readonly mails: readonly CaughtMailSummary[];
  /** Identifier to continue from, null on the last page. */
  readonly next: string | null;
}

export interface CaughtMail extends CaughtMailSummary {
  readonly text: string;
  readonly hasHtml: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

const perPage = 30;
const summaryEnding = ".json";

/** Caught mails, the newest first. Empty when nothing was caught yet. */
export async function listMails(dataDir: string, { recipient, before }: MailboxFilter): Promise<MailboxPage> {
  const wanted = recipient.trim().toLowerCase();
  const mails: CaughtMailSummary[] = [];
  for (const id of await idsNewestFirst(dataDir)) {
    if (before !== null && id >= before) continue;
    const mail = await readSummary(dataDir, id);
    if (mail?.to.some((address) => address.toLowerCase().includes(wanted))) mails.push(mail);
    if (mails.length > perPage) break;
  }
  const page = mails.slice(0, perPage);
  return { mails: page, next: mails.length > perPage ? (page.at(-1)?.id ?? null) : null };
}

/** One mail with its text, or null. */
export async function findMail(dataDir: string, id: string): Promise<CaughtMail | null> {
  const [summary, parsed] = await Promise.all([readSummary(dataDir, id), parse(dataDir, id)]);
  if (!summary || !parsed) return null;
  return {
    ...summary,
    text: parsed.text ?? "",
    hasHtml: typeof parsed.html === "string",
    attachments: parsed.attachments.map(({ filename, size }) => ({ name: filename ?? "", bytes: size })),
  };
}

/** The HTML part of a mail as it was sent, or null. Only for an answer with a policy of its own. */
export async function findMailHtml(dataDir: string, id: string): Promise<string | null> {
  const html = (await parse(dataDir, id))?.html;
  return typeof html === "string" ? html : null;
}

async function idsNewestFirst(dataDir: string): Promise<string[]> {
  const names = await readdir(caughtMailsFolder(dataDir)).catch(nothingWhenAbsent);
  return (names ?? [])
    .filter((name) => name.endsWith(summaryEnding))
    .map((name) => name.slice(0, -summaryEnding.length))
    .filter((id) => caughtMailId.test(id))
    .sort()
    .reverse();
}

async function readSummary(dataDir: string, id: string): Promise<CaughtMailSummary | null> {
  const content = await readPart(dataDir, id, summaryEnding);
  return content && (JSON.parse(content.toString("utf8")) as CaughtMailSummary);
}

async function parse(dataDir: string, id: string) {
  const message = await readPart(dataDir, id, ".eml");
  return message && simpleParser(message, { skipTextToHtml: true, skipImageLinks: true });
}

async function readPart(dataDir: string, id: string, ending: string): Promise<Buffer | null> {
  if (!caughtMailId.test(id)) return null;
  return readFile(path.join(caughtMailsFolder(dataDir), `${id}${ending}`)).catch(nothingWhenAbsent);
}

/** The folder before its first mail, or a mail that made room for newer ones. */
function nothingWhenAbsent(fault: NodeJS.ErrnoException): null {
  if (fault.code !== "ENOENT") throw fault;
  return null;
}
