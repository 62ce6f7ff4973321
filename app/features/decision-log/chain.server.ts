import { createHash } from "node:crypto";

/** What the first line of the log follows. */
export const beforeTheFirst: Buffer = Buffer.alloc(32);

/** SHA-256 of the text of a line. */
export function digestOfBody(body: string): Buffer {
  return createHash("sha256").update(body, "utf8").digest();
}

/** Hash of a line whose body has this digest, after the line of hash `previous`. */
export function chain(previous: Uint8Array, bodyDigest: Uint8Array): Buffer {
  return createHash("sha256").update(previous).update(bodyDigest).digest();
}
