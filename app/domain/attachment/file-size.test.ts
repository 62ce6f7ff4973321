import { expect, test } from "vitest";
import { sizeInWords } from "./file-size";

test.each([
  [1, "1\u00A0octet"],
  [999, "999\u00A0octets"],
  [48_521, "48,5\u00A0ko"],
  [999_949, "999,9\u00A0ko"],
  [999_950, "1\u00A0Mo"],
  [20_971_520, "21\u00A0Mo"],
])("%i bytes", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
