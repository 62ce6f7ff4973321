import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  startScanner,
  type ScannerManner,
  type TestScanner,
} from "../../../tests/support/servers/clamav-server";
import { askScanner, ScannerFault } from "./clamav.server";

let scanner: TestScanner;
beforeAll(async () => {
  scanner = await startScanner();
});
afterAll(() => scanner.close());

function ask(content: Readable, manner: ScannerManner = "judges") {
  scanner.manner = manner;
  return askScanner(scanner, content, manner === "judges" ? 5_000 : 300);
}

describe("a scanner that works", () => {
  test("gets every byte of a long file, and finds it clean", async () => {
    const parts = Array.from({ length: 40 }, (_, index) => Buffer.alloc(300_000, index));
    expect(await ask(Readable.from(parts))).toEqual({ state: "clean" });
    expect(scanner.streams.at(-1)?.equals(Buffer.concat(parts))).toBe(true);
  });

  test("condemns a file by the name of what it found", async () => {
    expect(await ask(Readable.from([Buffer.from("un VIRUS")]))).toEqual({
      state: "infected",
      name: "Essai.Virus",
    });
  });

  test("takes an empty file", async () => {
    expect(await ask(Readable.from([]))).toEqual({ state: "clean" });
  });
});

describe("is never taken for a verdict", () => {
  const manners: ScannerManner[] = ["says-nothing", "hangs-up", "talks-garbage", "talks-on", "is-full"];
  test.each(manners)("a scanner that %s", async (manner) => {
    await expect(ask(Readable.from([Buffer.alloc(2_000_000)]), manner)).rejects.toThrow(ScannerFault);
  });

  test("a scanner that is not there", async () => {
    const gone = await startScanner();
    await gone.close();
    await expect(askScanner(gone, Readable.from([Buffer.from("a")]), 300)).rejects.toThrow(ScannerFault);
  });

  test("a file that breaks while it is read", async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error("the disk")) });
    await expect(ask(broken)).rejects.toThrow(ScannerFault);
  });
});
