import { expect, test } from "vitest";
import { readQuickMarks } from "./quick-marks";
import { rubricSchema } from "./rubric-shape";

const words = ["0", "1", "2", "3", "4"];
const rubric = rubricSchema.parse({
  criteria: ["S1", "S2", "S3", "S4", "S5"].map((code) => ({ code, label: "x", weight: 20, words })),
});

test.each([
  ["01234", { S1: 0, S2: 1, S3: 2, S4: 3, S5: 4 }],
  ["à&é\"'", { S1: 0, S2: 1, S3: 2, S4: 3, S5: 4 }],
  [" 3 3 ", { S1: 3, S2: 3 }],
  ["3-3", { S1: 3, S3: 3 }],
  ["", {}],
])("%s is read key by key", (typed, marks) => {
  expect(readQuickMarks(rubric, typed)).toEqual({ ok: true, value: marks });
});

test("a key that is no mark is named", () => {
  expect(readQuickMarks(rubric, "335")).toEqual({
    ok: false,
    refusal: { code: "not-a-mark", typed: "5" },
  });
});

test("more marks than criteria are refused, never cut", () => {
  expect(readQuickMarks(rubric, "333333")).toEqual({ ok: false, refusal: { code: "too-many", criteria: 5 } });
});
