import type { Actor } from "~/domain/access/actor";
import type { UploadFault } from "~/domain/attachment/upload-refusal";
import type { Result } from "~/domain/result";
import type { Ports } from "~/platform/ports.server";
import { receiveUpload, type SentFile } from "~/platform/storage/receive-upload.server";
import type { Storage } from "~/platform/storage/storage.server";
import type { AppealToFile } from "./appeal-to-file.server";
import { fileAppeal, type FileAppealRefusal } from "./file-appeal.server";

/** Files an appeal with the document that came with it: both or neither. Ask whether the actor may before. */
export async function fileWithAttachment(
  { storage, ...ports }: Ports & { readonly storage: Storage },
  actor: Actor,
  appeal: AppealToFile,
  file: SentFile | null,
): Promise<Result<undefined, FileAppealRefusal | UploadFault>> {
  if (file === null) return fileAppeal(ports, actor, appeal);
  return receiveUpload<undefined, FileAppealRefusal>(storage, file, (upload) =>
    fileAppeal(ports, actor, { ...appeal, upload }),
  );
}
