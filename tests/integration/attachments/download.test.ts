import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { receiveAttachment } from "~/features/applications/attachments/receive-attachment.server";
import { removeAttachment } from "~/features/applications/attachments/remove-attachment.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { sweepFiles } from "~/features/applications/attachments/sweep-files.server";
import { ports } from "~/platform/ports.server";
import { storage } from "~/platform/storage/storage.server";
import { loader as download } from "~/routes/files/attachment";
import { openAssociation } from "../../support/factories/associations";
import { pdf } from "../../support/factories/files";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";
import { answerOf, origin, test } from "../../support/http/portal-process";

const agent = (role: "instructor" | "finance_officer" | "system_administrator") =>
  createPerson(ports().db, { roles: [{ role, funderId: null, pillarId: null }] });

async function joined() {
  const uploadPorts = { ...ports(), storage: storage() };
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await createPerson(ports().db));
  const number = await typeDossier(ports(), owner, { slug: call.slug, associationId });
  const upload = {
    number,
    documentType: "RIB",
    fileName: "Relevé d’identité.pdf",
    content: Readable.from([pdf]),
  };
  expect((await receiveAttachment(uploadPorts, owner, upload)).ok).toBe(true);
  const file = await ports().db.attachment.findFirstOrThrow({ where: { application: { number } } });
  return { associationId, owner, number, file };
}

async function ask(person: Actor, id: string, signIn: (person: Actor) => Promise<string>) {
  const request = new Request(`${origin}/pieces/${id}`, { headers: { Cookie: await signIn(person) } });
  return answerOf(download, { request, params: { attachmentId: id } });
}

test("a member reads the very bytes that were sent, as a file to save and never as a page", async ({
  signIn,
}) => {
  const { associationId, file } = await joined();
  const reader = await joinAssociation(ports().db, await createPerson(ports().db), {
    associationId,
    mandates: ["reader"],
  });
  const answer = await ask(reader, file.id, signIn);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition":
      "attachment; filename=\"Releve d_identite.pdf\"; filename*=UTF-8''Relev%C3%A9%20d%E2%80%99identit%C3%A9.pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "no-store",
  });
  const sent = Buffer.from(await answer.arrayBuffer());
  expect(createHash("sha256").update(sent).digest()).toEqual(Buffer.from(file.sha256));
});

test("a stranger and an agent without a draft's right find nothing", async ({ signIn }) => {
  const { file } = await joined();
  const { owner: stranger } = await openAssociation(ports(), await createPerson(ports().db));
  expect((await ask(stranger, file.id, signIn)).status).toBe(404);
  expect((await ask(await agent("instructor"), file.id, signIn)).status).toBe(404);
  expect((await ask(await agent("system_administrator"), file.id, signIn)).status).toBe(404);
  expect((await ask(stranger, "../../etc/passwd", signIn)).status).toBe(404);
});

test("a deposited dossier's file opens to who instructs it, not to who pays before an award", async ({
  signIn,
}) => {
  const { owner, number, file } = await joined();
  expect((await submitApplication(ports(), owner, await depositOf(ports(), number))).ok).toBe(true);
  expect((await ask(await agent("instructor"), file.id, signIn)).status).toBe(200);
  expect((await ask(await agent("finance_officer"), file.id, signIn)).status).toBe(404);
  const removed = await removeAttachment(ports(), owner, { number, attachmentId: file.id });
  expect(removed).toEqual({ ok: false, refusal: { code: "not-editable" } });
});

test("a removed file and a condemned one are never served", async ({ signIn }) => {
  const { owner, number, file } = await joined();
  await ports().db.attachment.update({ where: { id: file.id }, data: { scan: "infected" } });
  expect((await ask(owner, file.id, signIn)).status).toBe(404);
  await ports().db.attachment.update({ where: { id: file.id }, data: { scan: "clean" } });
  expect((await ask(owner, file.id, signIn)).status).toBe(200);
  expect((await removeAttachment(ports(), owner, { number, attachmentId: file.id })).ok).toBe(true);
  expect((await ask(owner, file.id, signIn)).status).toBe(404);
});

test("nothing recent is swept", async ({ dataDir: _dataDir }) => {
  const { file } = await joined();
  expect(await sweepFiles({ ...ports(), storage: storage() })).toBe(0);
  const stream = await storage().open(file.storageKey);
  stream.destroy();
});
