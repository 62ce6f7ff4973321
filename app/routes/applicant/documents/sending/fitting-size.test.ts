import { expect, test } from "vitest";
import { fittingSize, isShrinkable } from "./fitting-size";

test.each([
  ["a photo of a telephone", 4032, 3024, 2400, 1800],
  ["one held upright", 3024, 4032, 1800, 2400],
  ["a small one", 800, 600, 800, 600],
  ["a strip", 10_000, 1, 2400, 1],
])("%s", (_situation, width, height, fitWidth, fitHeight) => {
  expect(fittingSize({ width, height })).toEqual({ width: fitWidth, height: fitHeight });
});

test("only heavy photos are made smaller", () => {
  expect(isShrinkable({ type: "image/jpeg", size: 4_000_000 })).toBe(true);
  expect(isShrinkable({ type: "image/jpeg", size: 400_000 })).toBe(false);
  expect(isShrinkable({ type: "application/pdf", size: 4_000_000 })).toBe(false);
});
