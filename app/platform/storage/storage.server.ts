import path from "node:path";
import type { Readable } from "node:stream";
import { config } from "~/platform/ports.server";
import { diskStorage } from "./disk-storage.server";
import { s3Storage } from "./s3-storage.server";

/** Where files are kept, under keys that say nothing of them. */
export interface Storage {
  /** Folder for files that are still arriving, on the machine that receives them. */
  readonly incoming: string;
  /** Keeps a received file, whole and safe from a power cut once this resolves, and gives its key. */
  put(receivedPath: string): Promise<string>;
  /** @throws when there is no file under the key, before the first byte */
  open(key: string): Promise<Readable>;
  /** Does nothing when there is no file under the key. */
  remove(key: string): Promise<void>;
  /** Every key, with the instant it was kept. */
  list(): AsyncIterable<StoredFile>;
}

export interface StoredFile {
  readonly key: string;
  readonly keptAt: Date;
}

/** The storage of this process: a bucket when one is set, else a folder of the data directory. */
export function storage(): Storage {
  const { dataDir, s3 } = config();
  const incoming = path.join(dataDir, "incoming");
  return s3 ? s3Storage(s3, incoming) : diskStorage(path.join(dataDir, "attachments"), incoming);
}
