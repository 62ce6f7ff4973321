import type { Marks, Rubric } from "./rubric";

/** What a complete review of one funder says in figures. */
export interface FiguresOfReview {
  /** Hundredths of a point out of 100. */
  readonly total: number;
  readonly marks: Marks;
}

export interface Disagreement {
  /** Hundredths of a point between the highest and the lowest total. */
  readonly gap: number;
  /** Codes of the criteria on which the marks are too far apart, the widest gap first. */
  readonly criteria: readonly string[];
}

/** Used by a call whose grid states none. */
const defaultDisagreement = { total: 20, mark: 3 } as const;

/**
 * Do the funders judge too differently? Totals at least as far apart as the call says, or marks of one criterion.
 * Null when they agree, or when fewer than two have finished.
 */
export function disagreementOf(rubric: Rubric, reviews: readonly FiguresOfReview[]): Disagreement | null {
  if (reviews.length < 2) return null;
  const threshold = rubric.disagreement ?? defaultDisagreement;
  const gap = spread(reviews.map(({ total }) => total));
  const criteria = gapsByCriterion(rubric, reviews)
    .filter((one) => one.gap >= threshold.mark)
    .map(({ code }) => code);
  return gap >= threshold.total * 100 || criteria.length > 0 ? { gap, criteria } : null;
}

/** Every criterion with the steps between its highest and lowest mark, the widest gap first, then grid order. */
export function gapsByCriterion(
  rubric: Rubric,
  reviews: readonly Pick<FiguresOfReview, "marks">[],
): readonly { readonly code: string; readonly gap: number }[] {
  return rubric.criteria
    .map(({ code }) => ({
      code,
      gap: spread(reviews.flatMap(({ marks }) => marks[code] ?? [])),
    }))
    .sort((one, other) => other.gap - one.gap);
}

function spread(figures: readonly number[]): number {
  return figures.length < 2 ? 0 : Math.max(...figures) - Math.min(...figures);
}
