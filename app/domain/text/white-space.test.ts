import { describe, expect, it } from "vitest";
import { isWhiteSpace, trimmed, withoutWhiteSpace } from "./white-space";

describe("white space", () => {
  it("is the Unicode property, unit by unit over the whole basic plane", () => {
    const property = /^\p{White_Space}$/u;
    const wrong: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      if (isWhiteSpace(unit) !== property.test(String.fromCharCode(unit))) wrong.push(unit);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["next line and ideographic space", "\u0085a b\u3000", "a b"],
    ["narrow and wide no-break spaces", "\u202F\u00A0a\u00A0", "a"],
    ["zero-width space stays", "\u200Ba\u200B", "\u200Ba\u200B"],
    ["byte order mark stays", "\uFEFFa", "\uFEFFa"],
    ["nothing but spaces", " \u2009\t\n", ""],
    ["nothing to trim", "a", "a"],
  ])("%s", (_situation, text, expected) => {
    expect(trimmed(text)).toBe(expected);
  });

  it("goes away inside as well when asked", () => {
    expect(withoutWhiteSpace("732\u00A0829\u202F320 00074\u200B")).toBe("73282932000074\u200B");
  });
});
