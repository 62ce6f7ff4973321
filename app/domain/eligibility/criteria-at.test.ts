import { describe, expect, it } from "vitest";
import { currentCriteria } from "./criteria/index";
import { criteriaAt } from "./criteria-at";

describe("criteriaAt", () => {
  const [first, second] = currentCriteria;
  const revised = { ...first!, version: 2 };

  it("finds the version a verdict was made with, beside the newer one", () => {
    const versions = [
      { code: second!.code, version: 1 },
      { code: first!.code, version: 1 },
    ];
    expect(criteriaAt(versions, [revised, ...currentCriteria])).toEqual([second, first]);
  });

  it("never judges by another version in its place", () => {
    expect(() => criteriaAt([{ code: first!.code, version: 3 }], [revised, ...currentCriteria])).toThrow(
      /ADM-01 version 3/,
    );
  });
});
