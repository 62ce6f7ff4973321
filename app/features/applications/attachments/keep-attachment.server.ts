import type { Actor } from "~/domain/access/actor";
import { mostFilesOfAKind } from "~/domain/attachment/file-limits";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { KeptUpload } from "~/platform/storage/receive-upload.server";
import { lockOwnApplication } from "../lock-application.server";
import { findUploadTarget, type TargetRefusal } from "./upload-target.server";

interface Kept {
  readonly number: string;
  readonly documentType: string;
  readonly upload: KeptUpload;
}

type KeepRefusal = TargetRefusal | { readonly code: "too-many" } | { readonly code: "already-there" };

/** Writes the row of a file that lies under its key, while holding the draft. */
export async function keepAttachment(
  { db, now }: Ports,
  actor: Actor,
  { number, documentType, upload }: Kept,
): Promise<Result<{ fileName: string }, KeepRefusal>> {
  return db.$transaction(async (tx): Promise<Result<{ fileName: string }, KeepRefusal>> => {
    await lockOwnApplication(tx, actor, { permission: "application.edit", number });
    const at = now();
    const target = await findUploadTarget(tx, actor, { number, documentType, at });
    if (!target.ok) return target;
    const { applicationId } = target.value;
    const there = await tx.attachment.findMany({
      where: { applicationId, documentType, removedAt: null },
      select: { sha256: true },
    });
    if (there.some(({ sha256 }) => Buffer.from(upload.sha256).equals(sha256))) {
      return refuse({ code: "already-there" });
    }
    if (there.length >= mostFilesOfAKind) return refuse({ code: "too-many" });
    const { id } = await tx.attachment.create({
      data: { applicationId, documentType, ...upload, uploadedById: actor.userId, uploadedAt: at },
      select: { id: true },
    });
    await tx.missingDocument.deleteMany({ where: { applicationId, documentType } });
    await tx.application.update({ where: { id: applicationId }, data: { updatedAt: at } });
    await record(tx, {
      at,
      event: "attachment.added",
      actor,
      subject: { type: "application", id: applicationId },
      facts: { attachmentId: id, documentType, sizeBytes: upload.sizeBytes },
    });
    return accept({ fileName: upload.fileName });
  });
}
