import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { agreementKind, defaultSchedule } from "./schedule";

describe("the default schedule", () => {
  test("pays 80 % on signature and the rest after the report", () => {
    expect(defaultSchedule(cents(500_000), 80)).toEqual([
      { label: "Avance", amount: 400_000, condition: "signature" },
      { label: "Solde", amount: 100_000, condition: "report" },
    ]);
  });
  test("has one payment when the advance is everything", () => {
    expect(defaultSchedule(cents(500_000), 100)).toHaveLength(1);
  });
  test("adds up to the award whatever the amount and the advance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 100 }), (award, percent) => {
        const planned = defaultSchedule(cents(award), percent);
        return (
          planned.reduce((sum, { amount }) => sum + amount, 0) === award &&
          planned.every(({ amount }) => amount > 0)
        );
      }),
    );
  });
});

describe("an agreement of both parties", () => {
  test("is not asked at exactly 23 000 €", () => {
    expect(agreementKind(cents(2_300_000))).toBe("award_order");
  });
  test("is asked one cent above", () => {
    expect(agreementKind(cents(2_300_001))).toBe("agreement");
  });
});
