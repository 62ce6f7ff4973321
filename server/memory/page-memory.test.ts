import { expect, it } from "vitest";
import { keepAnswer } from "./kept-answer";
import { PageMemory } from "./page-memory";

const now = new Date("2026-10-05T10:00:00Z");
const answer = (bytes: number) =>
  keepAnswer({
    headers: {},
    nonce: "n",
    body: Buffer.from(Array.from({ length: bytes }, (_, index) => (index * 7919) % 251)),
    until: new Date("2026-10-06T00:00:00Z"),
  });

function memoryOf(limits: { maxEntries?: number; maxBytes?: number }) {
  return new PageMemory({ now: () => now, isHearing: () => true, ...limits });
}

it("keeps so many answers, and lets go of the one asked for longest ago", async () => {
  const memory = memoryOf({ maxEntries: 2 });
  for (const key of ["a", "b"]) await memory.make(key, () => answer(10));
  memory.find("a");
  await memory.make("c", () => answer(10));
  expect(["a", "b", "c"].map((key) => memory.find(key) !== null)).toEqual([true, false, true]);
});

it("keeps so many bytes, over all encodings", async () => {
  const memory = memoryOf({ maxBytes: 20_000 });
  for (let index = 0; index < 50; index += 1) await memory.make(String(index), () => answer(3_000));
  expect(memory.size.bytes).toBeLessThanOrEqual(20_000);
  expect(memory.size.entries).toBeGreaterThan(0);
  memory.forget();
  expect(memory.size).toEqual({ entries: 0, bytes: 0 });
});

it("does not keep what was being made when a change was heard, nor gives it to who asks after", async () => {
  const memory = memoryOf({});
  const [old, fresh] = [await answer(10), await answer(20)];
  let finish = (_: typeof old) => {};
  const begun = memory.make("a", () => new Promise((resolve) => (finish = resolve)));
  memory.forget();
  expect(await memory.make("a", async () => fresh)).toBe(fresh);
  finish(old);
  expect(await begun).toBe(old);
  expect(memory.find("a")).toBe(fresh);
});

it("keeps nothing while changes are not heard", async () => {
  const memory = new PageMemory({ now: () => now, isHearing: () => false });
  await memory.make("a", () => answer(10));
  expect(memory.find("a")).toBeNull();
});
