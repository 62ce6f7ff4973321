import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test as base } from "vitest";
import { findMail, findMailHtml, listMails } from "~/features/mailbox/queries.server";
import { openMailer, type Mailer } from "~/platform/mail/mailer.server";
import { startMailCatcher } from "../../../server/mail-catcher/mail-catcher";

const test = base.extend<{ dataDir: string; mailer: Mailer }>({
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "pilier-mails-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  mailer: async ({ dataDir }, use) => {
    const catcher = await startMailCatcher({ dataDir, host: "127.0.0.1", port: 0 });
    const mailer = openMailer({
      smtpUrl: catcher.smtpUrl,
      mailFrom: "Pilier <portail@pilier.example>",
      publicOrigin: "https://pilier.example",
    });
    await use(mailer);
    mailer.close();
    await catcher.close();
  },
});

const all = { recipient: "", before: null };
const parcel = (n: number) => ({
  id: `letter-${n}`,
  to: `person-${n}@demo.example`,
  subject: `Décision n°\u00A0${n} – «\u00A0Été\u00A0»`,
  text: "Bonjour,\n\nhttps://pilier.example/dossiers/1",
  html: "<!DOCTYPE html><html><head><title>a</title></head><body>Bonjour</body></html>",
  writtenAt: new Date("2027-01-29T16:00:00Z"),
});

describe("the mail catcher", () => {
  test("keeps both parts, the envelope and the date of a mail", async ({ dataDir, mailer }) => {
    await mailer.send(parcel(1));
    const { mails } = await listMails(dataDir, all);
    expect(mails).toMatchObject([
      {
        from: "portail@pilier.example",
        to: ["person-1@demo.example"],
        subject: parcel(1).subject,
        date: "2027-01-29T16:00:00.000Z",
      },
    ]);
    expect(await findMail(dataDir, mails[0]!.id)).toMatchObject({ hasHtml: true, attachments: [] });
    expect((await findMail(dataDir, mails[0]!.id))?.text.trim()).toBe(parcel(1).text);
    expect(await findMailHtml(dataDir, mails[0]!.id)).toContain("Bonjour");
  });

  test("lists the newest first, page by page, and by recipient", async ({ dataDir, mailer }) => {
    for (let n = 0; n < 35; n += 1) await mailer.send(parcel(n));
    const first = await listMails(dataDir, all);
    const second = await listMails(dataDir, { ...all, before: first.next });
    const order = [...first.mails, ...second.mails].map(({ to }) => to[0]);
    expect(order).toEqual(Array.from({ length: 35 }, (_, n) => `person-${34 - n}@demo.example`));
    expect((await listMails(dataDir, { ...all, recipient: " PERSON-7@ " })).mails).toHaveLength(1);
  });

  test("leaves no half-written file and no mail to other accounts of the machine", async ({
    dataDir,
    mailer,
  }) => {
    await mailer.send(parcel(1));
    const names = await readdir(path.join(dataDir, "mails"));
    expect(names.map((name) => path.extname(name)).sort()).toEqual([".eml", ".json"]);
  });
});

describe("the mailbox", () => {
  test.for(["../../etc/passwd", "..%2F", "", "x".repeat(500), "20270129T160000000Z-000001-0000000g"])(
    "finds nothing at %j",
    async (id, { dataDir }) => {
      expect(await findMail(dataDir, id)).toBeNull();
      expect(await findMailHtml(dataDir, id)).toBeNull();
    },
  );

  test("is empty before the first mail", async ({ dataDir }) => {
    expect(await listMails(dataDir, all)).toEqual({ mails: [], next: null });
  });
});
