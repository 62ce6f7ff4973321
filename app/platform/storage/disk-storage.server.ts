import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { once } from "node:events";
import type { Storage, StoredFile } from "./storage.server";

const keyShape = /^[0-9a-f]{2}\/[0-9a-f]{62}$/;

/**
 * Files in folders of `root` by the first two digits of a random key. `incoming` is on the same disk, so that a
 * file appears under its key whole or not at all.
 */
export function diskStorage(root: string, incoming: string): Storage {
  return {
    incoming,
    async put(receivedPath) {
      const name = randomBytes(32).toString("hex");
      const key = `${name.slice(0, 2)}/${name.slice(2)}`;
      const target = fileOf(root, key);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await synchronise(receivedPath);
      await rename(receivedPath, target);
      await synchronise(path.dirname(target));
      return key;
    },
    async open(key) {
      const stream = createReadStream(fileOf(root, key));
      await once(stream, "open");
      return stream;
    },
    async remove(key) {
      await rm(fileOf(root, key), { force: true });
    },
    list: () => list(root),
  };
}

async function* list(root: string): AsyncIterable<StoredFile> {
  for (const folder of await namesIn(root)) {
    for (const name of await namesIn(path.join(root, folder))) {
      const key = `${folder}/${name}`;
      if (!keyShape.test(key)) continue;
      const facts = await stat(fileOf(root, key)).catch(() => null);
      if (facts) yield { key, keptAt: facts.ctime };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
}

/** @throws {RangeError} for what is not a key of ours: a path never comes from outside */
function fileOf(root: string, key: string): string {
  if (!keyShape.test(key)) throw new RangeError("not a storage key");
  return path.join(root, key);
}

async function synchronise(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
