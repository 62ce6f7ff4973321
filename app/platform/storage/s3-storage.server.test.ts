import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startS3, type TestS3 } from "../../../tests/support/servers/s3-server";
import { s3Storage } from "./s3-storage.server";
import type { Storage, StoredFile } from "./storage.server";

let s3: TestS3;
let storage: Storage;
const incoming = mkdtempSync(path.join(tmpdir(), "pilier-s3-"));
beforeAll(async () => {
  s3 = await startS3();
  storage = s3Storage(s3.setting, incoming);
});
afterAll(async () => {
  await s3.close();
  rmSync(incoming, { recursive: true, force: true });
});

function received(bytes: Buffer): string {
  const file = path.join(incoming, randomUUID());
  writeFileSync(file, bytes);
  return file;
}

test("keeps a file under a key that says nothing, and gives its very bytes back", async () => {
  const bytes = randomBytes(100_000);
  const key = await storage.put(received(bytes));
  expect(key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{62}$/);
  expect([...s3.objects.keys()]).toContain(`attachments/${key}`);
  expect((await buffer(await storage.open(key))).equals(bytes)).toBe(true);
});

test("sends 20 MB in parts, so that no more than one is in a request", async () => {
  const bytes = randomBytes(20 * 1024 * 1024);
  const key = await storage.put(received(bytes));
  expect((await buffer(await storage.open(key))).equals(bytes)).toBe(true);
  expect(s3.largestRequest).toBe(8 * 1024 * 1024);
});

test("lists every key over several pages, and nothing that is not ours", async () => {
  const keys = await Promise.all([1, 2, 3].map(() => storage.put(received(randomBytes(10)))));
  s3.objects.set("attachments/readme", { body: Buffer.from("a"), at: new Date() });
  const listed: StoredFile[] = [];
  for await (const file of storage.list()) listed.push(file);
  expect(listed.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
  expect(listed).toHaveLength(s3.objects.size - 1);
  expect(listed[0]?.keptAt).toBeInstanceOf(Date);
});

test("removes, also what is not there, and opens nothing afterwards", async () => {
  const key = await storage.put(received(Buffer.from("a")));
  await storage.remove(key);
  await storage.remove(key);
  await expect(storage.open(key)).rejects.toThrow();
});

test.each(["../../etc/passwd", "ab/../cd", ""])("takes no path for a key: %j", async (key) => {
  await expect(storage.open(key)).rejects.toThrow(RangeError);
});

test("a wrong secret opens nothing", async () => {
  const other = s3Storage({ ...s3.setting, secretKey: "autre" }, incoming);
  await expect(other.put(received(Buffer.from("a")))).rejects.toThrow();
});
