import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { UploadFault } from "~/domain/attachment/upload-refusal";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { receiveUpload, type KeptUpload, type SentFile } from "~/platform/storage/receive-upload.server";
import type { Storage } from "~/platform/storage/storage.server";
import type { VaultForm } from "./vault-forms.schema";

export type KeepingRefusal = { readonly code: "not-found" | "too-many" | "already-there" } | UploadFault;

interface DocumentSent extends VaultForm, SentFile {
  readonly associationId: string;
}

/** Documents of one kind that a vault holds at once: some years of accounts. */
const mostOfAKind = 10;

/** Keeps a document of the association, to be taken into its dossiers. */
export async function keepDocument(
  { storage, ...ports }: Ports & { readonly storage: Storage },
  actor: Actor,
  { associationId, documentType, validUntil, ...file }: DocumentSent,
): Promise<Result<{ fileName: string }, KeepingRefusal>> {
  if (!associationsFor(actor, "association.edit").includes(associationId))
    return refuse({ code: "not-found" });
  return receiveUpload(storage, file, (upload) =>
    keep(ports, actor, { associationId, documentType, validUntil, upload }),
  );
}

function keep(
  { db, now }: Ports,
  actor: Actor,
  {
    associationId,
    documentType,
    validUntil,
    upload,
  }: VaultForm & { associationId: string; upload: KeptUpload },
): Promise<Result<{ fileName: string }, { readonly code: "too-many" | "already-there" }>> {
  return inTransaction(db, async (tx) => {
    const at = now();
    await tx.$queryRaw`SELECT id FROM associations WHERE id = ${associationId}::uuid FOR UPDATE`;
    const there = await tx.attachment.findMany({
      where: { associationId, documentType, removedAt: null },
      select: { sha256: true },
    });
    if (there.some(({ sha256 }) => Buffer.from(upload.sha256).equals(sha256)))
      return refuse({ code: "already-there" });
    if (there.length >= mostOfAKind) return refuse({ code: "too-many" });
    const { id } = await tx.attachment.create({
      data: {
        ...upload,
        associationId,
        documentType,
        validUntil: validUntil && new Date(`${validUntil}T00:00:00Z`),
        uploadedById: actor.userId,
        uploadedAt: at,
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "association.document-kept",
      actor,
      subject: { type: "association", id: associationId },
      facts: { attachmentId: id, documentType, sizeBytes: upload.sizeBytes, validUntil },
    });
    return accept({ fileName: upload.fileName });
  });
}
