import type { Actor } from "~/domain/access/actor";
import type { UploadFault } from "~/domain/attachment/upload-refusal";
import { accept, refuse, type Result } from "~/domain/result";
import type { Ports } from "~/platform/ports.server";
import { receiveUpload, type SentFile } from "~/platform/storage/receive-upload.server";
import type { Storage } from "~/platform/storage/storage.server";
import type { MessageToSend, SendRefusal } from "./send-message.server";

type Send = (ports: Ports, actor: Actor, message: MessageToSend) => Promise<Result<undefined, SendRefusal>>;

/** Sends a message with the file that came with it: both or neither. Ask whether the actor may before. */
export async function sendWithFile(
  send: Send,
  { storage, ...ports }: Ports & { readonly storage: Storage },
  actor: Actor,
  message: MessageToSend,
  file: SentFile | null,
): Promise<Result<undefined, SendRefusal | UploadFault>> {
  if (file === null) return send(ports, actor, message);
  const sent = await receiveUpload<undefined, SendRefusal>(storage, file, (upload) =>
    send(ports, actor, { ...message, upload }),
  );
  return sent.ok ? accept() : refuse(sent.refusal);
}
