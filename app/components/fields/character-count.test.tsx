import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CharacterCount, countWords } from "./character-count";

describe("countWords", () => {
  it.each([
    [null, "1\u00A0500\u00A0caractères au plus"],
    [0, "Il reste 1\u00A0500\u00A0caractères"],
    [1499, "Il reste 1\u00A0caractère"],
    [1500, "Il reste 0\u00A0caractère"],
    [1502, "2\u00A0caractères de trop"],
  ])("of %s characters among 1500", (length, words) => {
    expect(countWords(length, 1500)).toBe(words);
  });
});

describe("CharacterCount", () => {
  it.each([
    [89, ""],
    [90, "Il reste 10\u00A0caractères"],
    [101, "1\u00A0caractère de trop"],
  ])("reads out at %s of 100: %j", (length, words) => {
    expect(html(<CharacterCount id="c" length={length} max={100} />)).toContain(`role="status">${words}</p>`);
  });
});
