import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { fileKinds } from "~/domain/attachment/file-kinds";
import { mostBytes } from "~/domain/attachment/file-limits";
import { agreesWith, keptName, plainName } from "~/domain/attachment/file-name";
import type { UploadFault } from "~/domain/attachment/upload-refusal";
import { accept, refuse, type Result } from "~/domain/result";
import { config } from "~/platform/ports.server";
import { FileTooLarge, receiveFile, type ReceivedFile } from "./receive-file.server";
import { recogniseContent } from "./recognise-content.server";
import type { Storage } from "./storage.server";

export interface SentFile {
  /** As the browser sent it, path and tricks included. */
  readonly fileName: string;
  /** The file as it arrives; read to its end or given up. */
  readonly content: Readable;
}

/** A file that was judged by its content and lies under its key: what the row of an `Attachment` needs. */
export interface KeptUpload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly storageKey: string;
  /** `pending` when a scanner will look at it; a file is never held up by that. */
  readonly scan: "pending" | "not_configured";
}

/**
 * Receives one file of a person, for any target: a draft, a message, a report, the vault of an association.
 *
 * The bytes are counted and hashed while they arrive, never whole in memory; their content says what they are; then
 * the file lies under its key, and `keep` writes its row, in a transaction of its own that asks again whether it may.
 * When `keep` refuses or throws, the file goes: a row never lacks its file, and a file without a row is swept.
 *
 * To add a target: a nullable column on `attachments` with its foreign key, its name in the constraint
 * `attachments_belong_somewhere` and in `findDownload`, and a command that calls this with its `keep`. Ask whether the
 * actor may before you call: a stranger's 20 MB are not worth reading. `receiveAttachment` is the model.
 */
export async function receiveUpload<Kept, Refusal>(
  storage: Storage,
  { fileName, content }: SentFile,
  keep: (upload: KeptUpload) => Promise<Result<Kept, Refusal>>,
): Promise<Result<Kept, Refusal | UploadFault>> {
  let received: ReceivedFile;
  try {
    received = await receiveFile(content, storage.incoming, mostBytes);
  } catch (error) {
    if (error instanceof FileTooLarge) return refuse({ code: "too-large" });
    if (content.errored) return refuse({ code: "interrupted" });
    throw error;
  }
  try {
    const judged = await judge(fileName, received);
    if (!judged.ok) return judged;
    return await putAndKeep(storage, received, judged.value, keep);
  } finally {
    await rm(received.path, { force: true });
  }
}

type Judged = Pick<KeptUpload, "fileName" | "mediaType">;

async function judge(
  fileName: string,
  { path, sizeBytes }: ReceivedFile,
): Promise<Result<Judged, UploadFault>> {
  if (sizeBytes === 0 && plainName(fileName) === "") return refuse({ code: "no-file" });
  const kind = await recogniseContent(path, sizeBytes);
  if (!kind.ok) return kind;
  if (!agreesWith(plainName(fileName), kind.value))
    return refuse({ code: "wrong-extension", kind: kind.value });
  return accept({ fileName: keptName(fileName, kind.value), mediaType: fileKinds[kind.value].mediaType });
}

async function putAndKeep<Kept, Refusal>(
  storage: Storage,
  received: ReceivedFile,
  judged: Judged,
  keep: (upload: KeptUpload) => Promise<Result<Kept, Refusal>>,
): Promise<Result<Kept, Refusal>> {
  const storageKey = await storage.put(received.path);
  let isKept = false;
  try {
    const answer = await keep({
      ...judged,
      sizeBytes: received.sizeBytes,
      sha256: new Uint8Array(received.sha256),
      storageKey,
      scan: config().clamav ? "pending" : "not_configured",
    });
    isKept = answer.ok;
    return answer;
  } finally {
    if (!isKept) await storage.remove(storageKey);
  }
}
