import type { Rubric } from "./rubric-shape";

export type { Rubric };

/** Marks of one criterion, from absent to excellent. */
export const marks = [0, 1, 2, 3, 4] as const;
export type Mark = (typeof marks)[number];
const highestMark = 4;

/** Marks by criterion code; a criterion without a mark is not scored yet. */
export type Marks = Readonly<Record<string, Mark | undefined>>;

/**
 * Weighted total in hundredths of a point out of 100, rounded half up; null while a criterion has no mark.
 *
 * Source: scoring-grid.json — sum of weight × mark / 4, here over the sum of the weights.
 */
export function totalHundredths(rubric: Rubric, given: Marks): number | null {
  let weighted = 0;
  let weights = 0;
  for (const { code, weight } of rubric.criteria) {
    const mark = given[code];
    if (mark === undefined) return null;
    weighted += weight * mark;
    weights += weight;
  }
  return Math.floor((weighted * 10_000 * 2 + weights * highestMark) / (weights * highestMark * 2));
}

/** At the extremes a mark says why. */
export function needsRationale(mark: Mark): boolean {
  return mark === 0 || mark === highestMark;
}

/** "72,50 / 100" */
export function formatTotal(hundredths: number): string {
  return `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}\u00A0/\u00A0100`;
}

/** "(20 × 3 + 15 × 2) ÷ (4 × 35) × 100": how the total is reckoned; a criterion without a mark shows a dash. */
export function totalFormula(rubric: Rubric, given: Marks): string {
  const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const terms = rubric.criteria.map(({ code, weight }) => `${weight} × ${given[code] ?? "–"}`);
  return `(${terms.join(" + ")}) ÷ (${highestMark} × ${weights}) × 100`;
}
