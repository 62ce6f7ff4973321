import { describe, expect, it } from "vitest";
import { labelPlace } from "./label-place";

const middle = { x: 100, y: 100 };

describe("the name of an area", () => {
  it.each([
    ["stands below its middle", [], 130],
    ["goes further down when a number is there", [{ x: 104, y: 126 }], 166],
    ["does not mind a number beside it", [{ x: 180, y: 126 }], 130],
    [
      "goes above when numbers fill the space below",
      [
        { x: 100, y: 130 },
        { x: 90, y: 160 },
      ],
      76,
    ],
  ])("%s", (_situation, markers, y) => {
    expect(labelPlace("Carvin", middle, markers)).toEqual([100, y]);
  });

  it("stays below when no place is free", () => {
    const everywhere = Array.from({ length: 20 }, (_, index) => ({ x: 100, y: 20 + index * 10 }));
    expect(labelPlace("Carvin", middle, everywhere)).toEqual([100, 130]);
  });
});
