import { describe, expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { gapBasisPoints, isLargeGap, possibleRecovery } from "./statement";

describe("a gap", () => {
  test("is unknown while nothing is typed", () => {
    expect(gapBasisPoints({ planned: cents(100), actual: null })).toBeNull();
  });
  test("of exactly a tenth needs no explanation", () => {
    expect(isLargeGap({ planned: cents(1_000), actual: cents(1_100) })).toBe(false);
    expect(isLargeGap({ planned: cents(1_000), actual: cents(899) })).toBe(true);
  });
});

describe("what could be asked back", () => {
  const base = { award: cents(400_000), plannedCost: cents(1_000_000) };
  test("is nothing when the action cost what was planned", () => {
    expect(possibleRecovery({ ...base, paid: cents(400_000), actualCost: cents(1_000_000) })).toBe(0);
  });
  test("follows the award's share of the cost", () => {
    expect(possibleRecovery({ ...base, paid: cents(400_000), actualCost: cents(750_000) })).toBe(100_000);
  });
  test("is never more than what was paid", () => {
    expect(possibleRecovery({ ...base, paid: cents(100_000), actualCost: cents(0) })).toBe(100_000);
  });
});
