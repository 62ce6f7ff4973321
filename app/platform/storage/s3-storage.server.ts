import { openAsBlob } from "node:fs";
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { S3Client, S3Errors } from "@bradenmacdonald/s3-lite-client";
import type { S3Setting } from "~/platform/config/config.server";
import type { Storage } from "./storage.server";

const keyShape = /^[0-9a-f]{2}\/[0-9a-f]{62}$/;
const prefix = "attachments/";
/** A longer file goes in parts of this size, so that no more of it is in memory. */
const partBytes = 8 * 1024 * 1024;

/** Files as objects of a bucket, under `attachments/` and a random key. An object appears whole or not at all. */
export function s3Storage(setting: S3Setting, incoming: string): Storage {
  const client = new S3Client({ ...setting, pathStyle: true });
  return {
    incoming,
    async put(receivedPath) {
      const name = randomBytes(32).toString("hex");
      const key = `${name.slice(0, 2)}/${name.slice(2)}`;
      const file = await openAsBlob(receivedPath);
      await client.putObject(objectOf(key), file.stream(), { size: file.size, partSize: partBytes });
      return key;
    },
    async open(key) {
      const answer = await client.getObject(objectOf(key));
      return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
    },
    async remove(key) {
      await client.deleteObject(objectOf(key)).catch(passOverMissing);
    },
    async *list() {
      for await (const { key, lastModified } of client.listObjects({ prefix })) {
        const own = key.slice(prefix.length);
        if (keyShape.test(own)) yield { key: own, keptAt: lastModified };
      }
    },
  };
}

/** @throws {RangeError} for what is not a key of ours: a path never comes from outside */
function objectOf(key: string): string {
  if (!keyShape.test(key)) throw new RangeError("not a storage key");
  return prefix + key;
}

function passOverMissing(fault: unknown): void {
  if (fault instanceof S3Errors.ServerError && fault.statusCode === 404) return;
  throw fault;
}
