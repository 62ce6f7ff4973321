import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type AddressObject, simpleParser } from "mailparser";

/** A mail as its recipient would see it. */
export interface CaughtMail {
  readonly id: string;
  readonly messageId: string | undefined;
  readonly from: string;
  /** Addresses the mail was really delivered to, in lower case. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly receivedAt: Date;
  readonly text: string;
  readonly html: string | undefined;
}

const kept = 500;
const idShape = /^\d{15}-[\da-f-]{36}$/;

/** One file a mail, named so that names sort by arrival. */
export function mailFolder(dataDir: string): string {
  return path.join(dataDir, "mails");
}

/** Keeps a mail whole or not at all; the oldest make room past five hundred. */
export async function keepMail(dataDir: string, recipients: readonly string[], raw: Buffer): Promise<void> {
  const folder = mailFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = `${String(Date.now()).padStart(15, "0")}-${randomUUID()}`;
  const envelope = recipients.map((address) => `Delivered-To: ${address.toLowerCase()}\r\n`).join("");
  const draft = path.join(folder, `${id}.new`);
  await writeFile(draft, Buffer.concat([Buffer.from(envelope), raw]), { mode: 0o600 });
  await rename(draft, path.join(folder, `${id}.eml`));
  const ids = await listIds(folder);
  await Promise.all(ids.slice(kept).map((old) => rm(path.join(folder, `${old}.eml`), { force: true })));
}

/** Mails caught, newest first; those of one address when it is given. */
export async function listCaughtMails(
  dataDir: string,
  { to, limit = 100 }: { to?: string; limit?: number } = {},
): Promise<CaughtMail[]> {
  const folder = mailFolder(dataDir);
  const mails: CaughtMail[] = [];
  for (const id of await listIds(folder)) {
    if (mails.length === limit) break;
    const mail = await readMail(folder, id);
    if (mail && (to === undefined || mail.to.includes(to.toLowerCase()))) mails.push(mail);
  }
  return mails;
}

export async function findCaughtMail(dataDir: string, id: string): Promise<CaughtMail | null> {
  return idShape.test(id) ? readMail(mailFolder(dataDir), id) : null;
}

async function listIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(whenMissing([]));
  const ids = names.filter((name) => name.endsWith(".eml")).map((name) => name.slice(0, -4));
  return ids
    .filter((id) => idShape.test(id))
    .sort()
    .reverse();
}

async function readMail(folder: string, id: string): Promise<CaughtMail | null> {
  const raw = await readFile(path.join(folder, `${id}.eml`)).catch(whenMissing(null));
  if (!raw) return null;
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const delivered = mail.headerLines.filter(({ key }) => key === "delivered-to");
  return {
    id,
    messageId: mail.messageId,
    from: textOf(mail.from),
    to: delivered.map(({ line }) => inUtf8(line.slice("delivered-to:".length).trim())),
    subject: mail.subject ?? "",
    receivedAt: new Date(Number(id.slice(0, 15))),
    text: mail.text ?? "",
    html: mail.html || undefined,
  };
}

/** The parser gives header lines byte by byte. */
function inUtf8(line: string): string {
  return Buffer.from(line, "latin1").toString("utf8");
}

function textOf(address: AddressObject | undefined): string {
  return address?.text ?? "";
}

function whenMissing<Empty>(empty: Empty) {
  return (error: NodeJS.ErrnoException): Empty => {
    if (error.code === "ENOENT") return empty;
    throw error;
  };
}
