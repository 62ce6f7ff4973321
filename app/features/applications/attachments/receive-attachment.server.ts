import type { Actor } from "~/domain/access/actor";
import type { UploadFault } from "~/domain/attachment/upload-refusal";
import type { Result } from "~/domain/result";
import type { Ports } from "~/platform/ports.server";
import { receiveUpload, type SentFile } from "~/platform/storage/receive-upload.server";
import type { Storage } from "~/platform/storage/storage.server";
import { keepAttachment } from "./keep-attachment.server";
import { findUploadTarget, type TargetRefusal } from "./upload-target.server";

export interface UploadPorts extends Ports {
  readonly storage: Storage;
}

export interface Upload extends SentFile {
  readonly number: string;
  readonly documentType: string;
}

export type UploadRefusal = TargetRefusal | UploadFault;

/**
 * Joins a file to a draft: who may, then the bytes; then what they are; then the file under its key, and its row
 * last. For another target than a draft, see `receiveUpload`.
 */
export async function receiveAttachment(
  { storage, ...ports }: UploadPorts,
  actor: Actor,
  { number, documentType, ...file }: Upload,
): Promise<Result<{ fileName: string }, UploadRefusal>> {
  const target = await findUploadTarget(ports.db, actor, { number, documentType, at: ports.now() });
  if (!target.ok) return target;
  return receiveUpload(storage, file, (upload) =>
    keepAttachment(ports, actor, { number, documentType, upload }),
  );
}
