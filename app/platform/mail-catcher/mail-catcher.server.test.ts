import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findCaughtMail, listCaughtMails } from "./caught-mails.server";
import { type MailCatcher, startMailCatcher } from "./mail-catcher.server";

let dataDir: string;
let catcher: MailCatcher;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "mails-"));
  catcher = await startMailCatcher(dataDir);
});

afterEach(async () => {
  await catcher.close();
  await rm(dataDir, { recursive: true });
});

async function send(to: string, subject: string) {
  const transport = createTransport(catcher.url);
  await transport.sendMail({
    from: "Pilier <p@pilier.example>",
    to,
    subject,
    text: "Déposé à 16 h 59",
    html: "<p>Déposé</p>",
  });
  transport.close();
}

test("a folder without mails is an empty mailbox", async () => {
  expect(await listCaughtMails(dataDir)).toEqual([]);
});

test("a mail is read as it was sent, accents included", async () => {
  await send("Zoé@asso.example", "Accusé de réception — dossier « Été »");
  const [mail] = await listCaughtMails(dataDir);
  expect(mail).toMatchObject({
    from: '"Pilier" <p@pilier.example>',
    to: ["zoé@asso.example"],
    subject: "Accusé de réception — dossier « Été »",
    html: "<p>Déposé</p>",
  });
  expect(mail?.text.trim()).toBe("Déposé à 16 h 59");
  expect(await findCaughtMail(dataDir, mail!.id)).toEqual(mail);
});

test("an address sees its own mails, newest first", async () => {
  for (const subject of ["one", "two"]) await send("a@x.example", subject);
  await send("b@x.example", "three");
  const subjects = (await listCaughtMails(dataDir, { to: "A@x.example" })).map(({ subject }) => subject);
  expect(subjects.sort()).toEqual(["one", "two"]);
  expect(await listCaughtMails(dataDir, { limit: 1 })).toHaveLength(1);
});

test("a name that is no mail's leads nowhere", async () => {
  expect(await findCaughtMail(dataDir, "../../etc/passwd")).toBeNull();
  expect(await findCaughtMail(dataDir, "000000000000001-00000000-0000-0000-0000-000000000000")).toBeNull();
});
