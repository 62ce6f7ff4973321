import { describe, expect, test } from "vitest";
import { disagreementOf, gapsByCriterion } from "./disagreement";
import { rubricSchema } from "./rubric-shape";
import { totalHundredths, type Mark, type Rubric } from "./rubric";

const words = ["0", "1", "2", "3", "4"];
const rubric = (disagreement?: { total: number; mark: number }): Rubric =>
  rubricSchema.parse({
    criteria: [60, 40].map((weight, i) => ({ code: `S${i + 1}`, label: "x", weight, words })),
    ...(disagreement && { disagreement }),
  });

const review = (first: Mark, second: Mark) => {
  const marks = { S1: first, S2: second };
  return { marks, total: totalHundredths(rubric(), marks)! };
};

describe("funders who judge one dossier", () => {
  test("agree while only one has finished", () => {
    expect(disagreementOf(rubric(), [review(4, 4)])).toBeNull();
  });
  test("agree when the totals are closer than 20 points and no mark is 3 steps away", () => {
    expect(disagreementOf(rubric(), [review(3, 3), review(2, 3)])).toBeNull();
  });
  test("disagree exactly at the threshold of the totals", () => {
    const apart = disagreementOf(rubric({ total: 15, mark: 4 }), [review(3, 3), review(2, 3)]);
    expect(apart).toEqual({ gap: 1_500, criteria: [] });
  });
  test("disagree on one criterion although the totals are close", () => {
    const apart = disagreementOf(rubric({ total: 100, mark: 3 }), [review(4, 1), review(1, 4)]);
    expect(apart).toEqual({ gap: 1_500, criteria: ["S1", "S2"] });
  });
});

test("the widest gap comes first, then the order of the grid", () => {
  expect(gapsByCriterion(rubric(), [review(2, 0), review(2, 3)])).toEqual([
    { code: "S2", gap: 3 },
    { code: "S1", gap: 0 },
  ]);
});
