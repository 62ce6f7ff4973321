import type { Actor } from "~/domain/access/actor";
import { isExpired } from "~/domain/association/readiness";
import { mostFilesOfAKind } from "~/domain/attachment/file-limits";
import { parisDay, type Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockOwnApplication } from "../lock-application.server";
import { findUploadTarget, type TargetRefusal } from "./upload-target.server";

export type VaultUseRefusal =
  TargetRefusal | { readonly code: "document-gone" | "too-many" | "already-there" | "expired" };

interface VaultUse {
  readonly number: string;
  readonly documentType: string;
  readonly vaultDocumentId: string;
}

/**
 * Joins a document of the association's vault to a draft: a row of its own, which says where it comes from, on the
 * same file. What happens to the vault afterwards changes nothing for the dossier.
 */
export async function takeVaultDocument(
  { db, now }: Ports,
  actor: Actor,
  { number, documentType, vaultDocumentId }: VaultUse,
): Promise<Result<{ fileName: string }, VaultUseRefusal>> {
  return inTransaction(db, async (tx) => {
    await lockOwnApplication(tx, actor, { permission: "application.edit", number });
    const at = now();
    const target = await findUploadTarget(tx, actor, { number, documentType, at });
    if (!target.ok) return target;
    const { applicationId } = target.value;
    // Held, so that it is not removed and swept between the reading and the row.
    await tx.$queryRaw`SELECT id FROM attachments WHERE id = ${vaultDocumentId}::uuid FOR SHARE`;
    const source = await tx.attachment.findFirst({
      where: {
        id: vaultDocumentId,
        documentType,
        removedAt: null,
        scan: { not: "infected" },
        association: { applications: { some: { id: applicationId } } },
      },
      select: {
        fileName: true,
        mediaType: true,
        sizeBytes: true,
        sha256: true,
        storageKey: true,
        scan: true,
        scannedAt: true,
        validUntil: true,
      },
    });
    if (!source) return refuse({ code: "document-gone" });
    const validUntil = source.validUntil && (source.validUntil.toISOString().slice(0, 10) as Day);
    if (isExpired({ documentType, validUntil }, parisDay(at))) return refuse({ code: "expired" });
    const there = await tx.attachment.findMany({
      where: { applicationId, documentType, removedAt: null },
      select: { sha256: true },
    });
    if (there.some(({ sha256 }) => Buffer.from(source.sha256).equals(sha256)))
      return refuse({ code: "already-there" });
    if (there.length >= mostFilesOfAKind) return refuse({ code: "too-many" });
    const { id } = await tx.attachment.create({
      data: {
        ...source,
        applicationId,
        documentType,
        vaultSourceId: vaultDocumentId,
        uploadedById: actor.userId,
        uploadedAt: at,
      },
      select: { id: true },
    });
    await tx.missingDocument.deleteMany({ where: { applicationId, documentType } });
    await tx.application.update({ where: { id: applicationId }, data: { updatedAt: at } });
    await record(tx, {
      at,
      event: "attachment.added",
      actor,
      subject: { type: "application", id: applicationId },
      facts: { attachmentId: id, documentType, sizeBytes: source.sizeBytes, vaultDocumentId },
    });
    return accept({ fileName: source.fileName });
  });
}
