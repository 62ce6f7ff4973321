import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints, formatShare, readShare, shareForField } from "./basis-points";

describe("a share as people type it", () => {
  it.each([
    ["70", 7_000],
    ["70 %", 7_000],
    ["33,5", 3_350],
    ["33.33\u00A0%", 3_333],
    ["0", 0],
    ["100", 10_000],
    ["100,01", null],
    ["101", null],
    ["-1", null],
    ["1,234", null],
    ["", null],
    ["tout", null],
  ])("%j is %j", (text, share) => {
    expect(readShare(text)).toBe(share);
  });

  it("is read again from its field and from its words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (count) => {
        const share = basisPoints(count);
        expect(readShare(shareForField(share))).toBe(share);
        expect(readShare(formatShare(share))).toBe(share);
      }),
    );
  });
});
