import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rubricSchema } from "./rubric-shape";
import { formatTotal, marks, totalHundredths, type Rubric } from "./rubric";

const words: [string, string, string, string, string] = [
  "absent",
  "insuffisant",
  "moyen",
  "bon",
  "excellent",
];
const rubric = (...weights: number[]): Rubric =>
  rubricSchema.parse({
    criteria: weights.map((weight, i) => ({ code: `S${i + 1}`, label: "x", weight, words })),
  });

describe("the weighted total", () => {
  test("is unknown while one criterion has no mark", () => {
    expect(totalHundredths(rubric(60, 40), { S1: 4 })).toBeNull();
  });
  test("is 100 when every mark is the highest, whatever the weights add up to", () => {
    expect(totalHundredths(rubric(3, 3, 1), { S1: 4, S2: 4, S3: 4 })).toBe(10_000);
  });
  test("weighs each mark", () => {
    expect(totalHundredths(rubric(60, 40), { S1: 3, S2: 1 })).toBe(5_500);
  });
  test("rounds half up at the hundredth", () => {
    expect(totalHundredths(rubric(1, 1, 1), { S1: 1, S2: 0, S3: 0 })).toBe(833);
    expect(totalHundredths(rubric(1, 1, 1), { S1: 2, S2: 0, S3: 0 })).toBe(1_667);
  });
  test("never leaves the scale and never falls when a mark rises", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(weights, fc.infiniteStream(fc.constantFrom(...marks)), (given, stream) => {
        const grid = rubric(...given);
        const low = Object.fromEntries(grid.criteria.map(({ code }) => [code, stream.next().value!]));
        const first = grid.criteria[0]!.code;
        const high = { ...low, [first]: 4 as const };
        const [a, b] = [totalHundredths(grid, low)!, totalHundredths(grid, high)!];
        return a >= 0 && b <= 10_000 && a <= b;
      }),
    );
  });
});

test("is shown with a comma and no break", () => {
  expect(formatTotal(7_250)).toBe("72,50\u00A0/\u00A0100");
  expect(formatTotal(5)).toBe("0,05\u00A0/\u00A0100");
});
