import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateSeverity, type JudgedTotal } from "./severity";

const judged = (dossier: string, reviewer: string, total: number): JudgedTotal => ({
  dossier,
  reviewer,
  total,
});

/** Every reviewer on every dossier, each with a constant of their own. */
const complete = (merits: readonly number[], severities: readonly number[]) =>
  merits.flatMap((merit, d) => severities.map((severity, r) => judged(`D${d}`, `R${r}`, merit - severity)));

describe("severity", () => {
  test("is nought when everybody agrees", () => {
    const { reviewers, dossiers } = estimateSeverity(complete([5_000, 6_000, 7_000], [0, 0]));
    expect(reviewers.map(({ severity }) => severity)).toEqual([0, 0]);
    expect(dossiers.some(({ isUncertain }) => isUncertain)).toBe(false);
  });

  test("is found, drawn towards nought, and believed more the more is seen", () => {
    const of = (count: number) =>
      estimateSeverity(
        complete(
          Array.from({ length: count }, (_, i) => 4_000 + 50 * i),
          [500, -500],
        ),
      ).reviewers[0]!.severity;
    expect(of(3)).toBeGreaterThan(1);
    expect(of(3)).toBeLessThan(5);
    expect(of(30)).toBeGreaterThan(of(3));
    expect(of(30)).toBeLessThanOrEqual(5);
  });

  test("makes a rank uncertain when only the severe one has read a dossier", () => {
    const common = complete([6_000, 6_200, 6_400, 6_600, 6_800, 7_000], [800, -800]);
    const { dossiers } = estimateSeverity([...common, judged("A", "R0", 6_500), judged("B", "R1", 6_700)]);
    const [a, b] = ["A", "B"].map((name) => dossiers.find(({ dossier }) => dossier === name)!);
    expect(b!.rawRank).toBeLessThan(a!.rawRank);
    expect(a!.adjustedRank).toBeLessThan(b!.adjustedRank);
    expect(a!.isUncertain && b!.isUncertain).toBe(true);
  });

  test("of nothing is nothing", () => {
    expect(estimateSeverity([])).toEqual({ reviewers: [], dossiers: [] });
  });
});

const totals = fc.array(
  fc.record({
    dossier: fc.integer({ min: 0, max: 6 }).map((one) => `D${one}`),
    reviewer: fc.integer({ min: 0, max: 4 }).map((one) => `R${one}`),
    total: fc.integer({ min: 0, max: 10_000 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test("raw totals are never replaced", () => {
  fc.assert(
    fc.property(totals, (given) => {
      for (const { dossier, raw } of estimateSeverity(given).dossiers) {
        const own = given.filter((one) => one.dossier === dossier).map(({ total }) => total);
        const mean = own.reduce((sum, total) => sum + total, 0) / own.length;
        expect(Math.abs(raw - mean)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

test("the order of the reviews changes nothing", () => {
  fc.assert(
    fc.property(totals, (given) => {
      const by = (list: readonly JudgedTotal[]) =>
        new Map(estimateSeverity(list).reviewers.map(({ reviewer, severity }) => [reviewer, severity]));
      const [forwards, backwards] = [by(given), by([...given].reverse())];
      for (const [reviewer, severity] of forwards)
        expect(Math.abs(severity - backwards.get(reviewer)!)).toBeLessThanOrEqual(0.02);
    }),
  );
});

test("points added to every total move no severity", () => {
  fc.assert(
    fc.property(totals, (given) => {
      const raised = given.map((one) => ({ ...one, total: one.total + 1_000 }));
      const [before, after] = [estimateSeverity(given).reviewers, estimateSeverity(raised).reviewers];
      for (const [index, { severity }] of before.entries())
        expect(Math.abs(severity - after[index]!.severity)).toBeLessThanOrEqual(0.02);
    }),
  );
});
