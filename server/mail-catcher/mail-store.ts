import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { type CaughtMailSummary, caughtMailId, caughtMailsFolder } from "~/platform/mail/caught-mails.server";

export interface MailStore {
  /** Resolves when the mail is on disk. */
  keep(mail: { raw: Buffer; from: string; to: readonly string[] }): Promise<void>;
}

const mostMails = 2_000;
const pruneEvery = 50;

/** Keeps each mail as a message file and a small summary, the oldest leave when there are too many. */
export async function openMailStore(dataDir: string): Promise<MailStore> {
  const folder = caughtMailsFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await prune(folder);
  let count = 0;
  return {
    async keep({ raw, from, to }) {
      count += 1;
      const id = newId(count);
      const { subject, date } = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
      const summary: CaughtMailSummary = {
        id,
        from,
        to,
        subject: subject ?? "",
        date: (date ?? new Date()).toISOString(),
      };
      // The summary comes last: a mail that has one is whole.
      await writeWhole(path.join(folder, `${id}.eml`), raw);
      await writeWhole(path.join(folder, `${id}.json`), JSON.stringify(summary));
      if (count % pruneEvery === 0) await prune(folder);
    },
  };
}

function newId(count: number): string {
  const instant = new Date().toISOString().replace(/[-:.]/g, "");
  return `${instant}-${String(count % 1_000_000).padStart(6, "0")}-${randomBytes(4).toString("hex")}`;
}

async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  const ids = names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .filter((id) => caughtMailId.test(id))
    .sort();
  for (const id of ids.slice(0, Math.max(0, ids.length - mostMails))) {
    await rm(path.join(folder, `${id}.json`), { force: true });
    await rm(path.join(folder, `${id}.eml`), { force: true });
  }
}
