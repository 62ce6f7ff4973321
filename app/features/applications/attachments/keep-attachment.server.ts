import type { Actor } from "~/domain/access/actor";
import { fileKinds, type FileKind } from "~/domain/attachment/file-kinds";
import { mostFilesOfAKind } from "~/domain/attachment/file-limits";
import { keptName } from "~/domain/attachment/file-name";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { ReceivedFile } from "~/platform/storage/receive-file.server";
import type { Storage } from "~/platform/storage/storage.server";
import { lockOwnApplication } from "../lock-application.server";
import { findUploadTarget, type TargetRefusal } from "./upload-target.server";

interface Kept {
  readonly number: string;
  readonly documentType: string;
  readonly fileName: string;
  readonly kind: FileKind;
  readonly received: ReceivedFile;
}

type KeepRefusal = TargetRefusal | { readonly code: "too-many" } | { readonly code: "already-there" };

/** Puts the file under its key, then writes its row while holding the draft; without the row the file goes. */
export async function keepAttachment(
  { db, now, storage }: Ports & { readonly storage: Storage },
  actor: Actor,
  { number, documentType, fileName, kind, received }: Kept,
): Promise<Result<{ fileName: string }, KeepRefusal>> {
  const storageKey = await storage.put(received.path);
  let isKept = false;
  try {
    const answer = await db.$transaction(async (tx): Promise<Result<{ fileName: string }, KeepRefusal>> => {
      await lockOwnApplication(tx, actor, { permission: "application.edit", number });
      const at = now();
      const target = await findUploadTarget(tx, actor, { number, documentType, at });
      if (!target.ok) return target;
      const { applicationId } = target.value;
      const sha256 = new Uint8Array(received.sha256);
      const there = await tx.attachment.findMany({
        where: { applicationId, documentType, removedAt: null },
        select: { sha256: true },
      });
      if (there.some((file) => received.sha256.equals(file.sha256))) return refuse({ code: "already-there" });
      if (there.length >= mostFilesOfAKind) return refuse({ code: "too-many" });
      const name = keptName(fileName, kind);
      const { id } = await tx.attachment.create({
        data: {
          applicationId,
          documentType,
          fileName: name,
          mediaType: fileKinds[kind].mediaType,
          sizeBytes: received.sizeBytes,
          sha256,
          storageKey,
          uploadedById: actor.userId,
          uploadedAt: at,
        },
        select: { id: true },
      });
      await tx.application.update({ where: { id: applicationId }, data: { updatedAt: at } });
      await record(tx, {
        at,
        event: "attachment.added",
        actor,
        subject: { type: "application", id: applicationId },
        facts: { attachmentId: id, documentType, sizeBytes: received.sizeBytes },
      });
      return accept({ fileName: name });
    });
    isKept = answer.ok;
    return answer;
  } finally {
    if (!isKept) await storage.remove(storageKey);
  }
}
