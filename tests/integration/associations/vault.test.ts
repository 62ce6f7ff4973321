import { Readable } from "node:stream";
import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import { removeAttachment } from "~/features/applications/attachments/remove-attachment.server";
import { sweepFiles } from "~/features/applications/attachments/sweep-files.server";
import { takeVaultDocument } from "~/features/applications/attachments/take-vault-document.server";
import { keepDocument } from "~/features/associations/vault/keep-document.server";
import { findVault } from "~/features/associations/vault/queries.server";
import { removeDocument } from "~/features/associations/vault/remove-document.server";
import { ports } from "~/platform/ports.server";
import { storage } from "~/platform/storage/storage.server";
import { openAssociation } from "../../support/factories/associations";
import { html, pdf } from "../../support/factories/files";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { startDossier } from "../../support/factories/typed-dossier";
import { test } from "../../support/http/portal-process";

async function prepare() {
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await createPerson(ports().db));
  const number = await startDossier(ports(), owner, { slug: call.slug, associationId });
  return { associationId, owner, number };
}

function keep(
  actor: Actor,
  associationId: string,
  { name = "rib.pdf", content = pdf, validUntil = null as Day | null } = {},
) {
  return keepDocument({ ...ports(), storage: storage() }, actor, {
    associationId,
    documentType: "RIB",
    validUntil,
    fileName: name,
    content: Readable.from(Buffer.from(content)),
  });
}

const latest = async (associationId: string) =>
  (
    await ports().db.attachment.findFirstOrThrow({
      where: { associationId },
      orderBy: { uploadedAt: "desc" },
    })
  ).id;

describe("the vault of an association", () => {
  test("keeps a document for who edits, by its content, once", async ({ dataDir: _folder }) => {
    const { associationId, owner } = await prepare();
    const reader = await joinAssociation(ports().db, await createPerson(ports().db), {
      associationId,
      mandates: ["reader"],
    });
    expect(await keep(reader, associationId)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await keep(owner, associationId, { content: html })).toMatchObject({
      ok: false,
      refusal: { code: "web-page" },
    });
    expect((await keep(owner, associationId)).ok).toBe(true);
    expect(await keep(owner, associationId)).toEqual({ ok: false, refusal: { code: "already-there" } });
    const vault = await findVault(ports(), reader, associationId);
    expect(vault).toMatchObject({ mayEdit: false, documents: [{ fileName: "rib.pdf", wear: "good" }] });
    expect(await findVault(ports(), await createPerson(ports().db), associationId)).toBeNull();
  });

  test("gives a document to a dossier, which keeps it whatever happens to the vault", async ({
    dataDir: _folder,
  }) => {
    const { associationId, owner, number } = await prepare();
    await keep(owner, associationId);
    const vaultDocumentId = await latest(associationId);
    const use = (actor: Actor) =>
      takeVaultDocument(ports(), actor, { number, documentType: "RIB", vaultDocumentId });
    const other = await prepare();
    expect(await use(other.owner)).toEqual({ ok: false, refusal: { code: "not-found" } });
    const taken = await Promise.all(Array.from({ length: 4 }, () => use(owner)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await removeDocument(ports(), owner, { associationId, attachmentId: vaultDocumentId })).ok).toBe(
      true,
    );

    const joined = await ports().db.attachment.findFirstOrThrow({ where: { application: { number } } });
    expect(joined).toMatchObject({ vaultSourceId: vaultDocumentId, removedAt: null });
    const later = { db: ports().db, now: () => new Date(Date.now() + 10 * 86_400_000) };
    await sweepFiles({ ...later, storage: storage() });
    const content = await storage().open(joined.storageKey);
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toEqual(Buffer.from(pdf));
    expect(await use(owner)).toEqual({ ok: false, refusal: { code: "document-gone" } });
    const removed = await removeAttachment(ports(), owner, { number, attachmentId: joined.id });
    expect(removed.ok).toBe(true);
  });

  test("never gives what is worn out, of another kind, or of another association", async ({
    dataDir: _folder,
  }) => {
    const { associationId, owner, number } = await prepare();
    await keep(owner, associationId, { validUntil: "2020-01-01" as Day });
    const vaultDocumentId = await latest(associationId);
    const use = (documentType: string, id: string) =>
      takeVaultDocument(ports(), owner, { number, documentType, vaultDocumentId: id });
    expect(await use("RIB", vaultDocumentId)).toEqual({ ok: false, refusal: { code: "expired" } });
    expect(await use("STATUTS", vaultDocumentId)).toMatchObject({ ok: false });
    const other = await prepare();
    await keep(other.owner, other.associationId);
    expect(await use("RIB", await latest(other.associationId))).toEqual({
      ok: false,
      refusal: { code: "document-gone" },
    });
    expect((await findVault(ports(), owner, associationId))?.documents).toMatchObject([{ wear: "expired" }]);
  });
});
