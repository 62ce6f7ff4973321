import { describe, expect, test } from "vitest";
import { landmarkAfter, readFingerprint } from "./proof";

const fingerprint = "3fa904c177be20d5".repeat(4);

test.each([
  ["as it is printed", fingerprint],
  ["in capitals", fingerprint.toUpperCase()],
  ["in groups, with no-break spaces and a line end", `${fingerprint.replace(/(.{8})/g, "$1\u00A0")}\n`],
])("reads a fingerprint %s", (_, text) => {
  expect(readFingerprint(text)).toBe(fingerprint);
});

test.each(["", "3fa904c1", `${fingerprint}0`, fingerprint.replace("3", "g")])(
  "%j is no fingerprint",
  (text) => {
    expect(readFingerprint(text)).toBeNull();
  },
);

describe("the landmark of a line", () => {
  test.each([
    ["the next thousand", 1, 5_000, 1_000],
    ["the line itself, when it is one", 1_000, 5_000, 1_000],
    ["the last line, while the thousand is not reached", 4_200, 4_711, 4_711],
  ])("is %s", (_, position, head, landmark) => {
    expect(landmarkAfter(position, head)).toBe(landmark);
  });
});
