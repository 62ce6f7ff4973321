import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Actor } from "~/domain/access/actor";
import { mostBytes } from "~/domain/attachment/file-limits";
import { agreesWith, plainName } from "~/domain/attachment/file-name";
import type { UploadFault } from "~/domain/attachment/upload-refusal";
import { refuse, type Result } from "~/domain/result";
import type { Ports } from "~/platform/ports.server";
import { FileTooLarge, receiveFile, type ReceivedFile } from "~/platform/storage/receive-file.server";
import type { Storage } from "~/platform/storage/storage.server";
import { keepAttachment } from "./keep-attachment.server";
import { recogniseContent } from "./recognise-content.server";
import { findUploadTarget, type TargetRefusal } from "./upload-target.server";

export interface UploadPorts extends Ports {
  readonly storage: Storage;
}

export interface Upload {
  readonly number: string;
  readonly documentType: string;
  readonly fileName: string;
  /** The file as it arrives; read to its end or given up. */
  readonly content: Readable;
}

export type UploadRefusal = TargetRefusal | UploadFault;

/**
 * Joins a file to a draft: who may, then the bytes, counted while they arrive; then what they are; then the file
 * under its key, and its row last. A row never lacks its file; a file without a row is swept.
 */
export async function receiveAttachment(
  ports: UploadPorts,
  actor: Actor,
  { number, documentType, fileName, content }: Upload,
): Promise<Result<{ fileName: string }, UploadRefusal>> {
  const at = ports.now();
  const target = await findUploadTarget(ports.db, actor, { number, documentType, at });
  if (!target.ok) return target;
  let received: ReceivedFile;
  try {
    received = await receiveFile(content, ports.storage.incoming, mostBytes);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuse({ code: "too-large" });
    if (content.errored) return refuse({ code: "interrupted" });
    throw error;
  }
  try {
    if (received.sizeBytes === 0 && plainName(fileName) === "") return refuse({ code: "no-file" });
    const kind = await recogniseContent(received.path, received.sizeBytes);
    if (!kind.ok) return kind;
    if (!agreesWith(plainName(fileName), kind.value)) {
      return refuse({ code: "wrong-extension", kind: kind.value });
    }
    return await keepAttachment(ports, actor, { number, documentType, fileName, kind: kind.value, received });
  } finally {
    await rm(received.path, { force: true });
  }
}
