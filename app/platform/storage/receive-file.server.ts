import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface ReceivedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
}

/** The file goes past the limit: what had arrived is gone. */
export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
}

/**
 * Writes a file that arrives to `folder`, counting and hashing on the way; never more than `mostBytes` on disk.
 *
 * @throws {FileTooLarge} past `mostBytes`
 */
export async function receiveFile(
  source: Readable,
  folder: string,
  mostBytes: number,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, randomUUID());
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > mostBytes) return next(new FileTooLarge());
      hash.update(chunk);
      next(null, chunk);
    },
  });
  try {
    await pipeline(source, meter, createWriteStream(target, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  return { path: target, sizeBytes, sha256: hash.digest() };
}
