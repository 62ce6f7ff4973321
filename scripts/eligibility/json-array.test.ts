import { describe, expect, it } from "vitest";
import { BrokenJsonArray, jsonArrayElements } from "./json-array";

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function split(text: string | Buffer, size = 3): Promise<string[]> {
  const elements: string[] = [];
  for await (const element of jsonArrayElements(inChunks(Buffer.from(text), size))) elements.push(element);
  return elements;
}

describe("jsonArrayElements", () => {
  it.each([
    ["nothing", " [ \n] ", []],
    ["a byte order mark", "\uFEFF[1]", ["1"]],
    [
      "brackets, commas and quotes inside texts",
      String.raw`["a,]}\"[", {"b":"\\"},[1,[2]]]`,
      [String.raw`"a,]}\"["`, String.raw`{"b":"\\"}`, "[1,[2]]"],
    ],
    ["characters cut by a chunk", '["é😀"]', ['"é😀"']],
    ["what its reader will refuse", "[{nope},1]", ["{nope}", "1"]],
  ])("splits %s", async (_situation, text, expected) => {
    for (const size of [1, 2, 3, 1000]) {
      expect((await split(text, size)).map((element) => element.trim())).toEqual(expected);
    }
  });

  it.each(["", "{}", "7", "[1", '["a', "[1,]", "[,1]", "[1] 2", "[1]]", "[1}"])(
    "refuses %j",
    async (text) => {
      const read = split(text).then((elements) => elements.map((element) => JSON.parse(element) as unknown));
      await expect(read).rejects.toThrow();
    },
  );

  it("refuses what is not UTF-8", async () => {
    await expect(split(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]))).rejects.toBeInstanceOf(BrokenJsonArray);
  });
});
