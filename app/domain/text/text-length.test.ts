import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasUsefulLength, usefulLength } from "./text-length";

describe("usefulLength", () => {
  it.each([
    ["absent", null, 0],
    ["only spaces of every sort", " \u00A0\u202F\u3000\u0085", 0],
    ["accents written apart count once", "e\u0301te\u0301", 3],
    ["an emoji beyond the basic plane counts once", "😀😀", 2],
    ["a family emoji counts its parts", "👩‍👧", 3],
    ["a composition that NFC takes apart", "\u0958", 2],
    ["a zero-width space counts", "a\u200B", 2],
    ["spaces inside count", " a b ", 3],
  ])("%s", (_situation, text, expected) => {
    expect(usefulLength(text)).toBe(expected);
  });

  it("agrees with the quick answer on any text", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("e", "\u0301", " ", "\u00A0", "😀", "\u0958") }),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 12 }), (text, least) => {
        expect(hasUsefulLength(text, least)).toBe(usefulLength(text) >= least);
      }),
    );
  });
});
