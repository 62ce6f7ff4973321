import { describe, expect, test } from "vitest";
import type { Rubric } from "~/domain/review/rubric";
import { proposedGrounds, reasonWith, type GroundsFrom } from "./grounds";

const rubric: Rubric = {
  criteria: ["S1", "S2", "S3", "S4"].map((code, place) => ({
    code,
    label: `Critère ${code}`,
    weight: 10 * (place + 1),
    eliminatory: false,
    words: ["Absent", "Insuffisant", "Moyen.", "Bon", "Excellent"],
    reads: [],
  })),
};

const finding = (
  code: string,
  rest: Partial<GroundsFrom["findings"][number]> = {},
): GroundsFrom["findings"][number] => ({
  code,
  label: `Règle ${code}`,
  reason: `Constat ${code}.`,
  severity: "blocking",
  mode: "automatic",
  curable: false,
  outcome: "fail",
  counts: "fail",
  by: "rules",
  isToJudge: false,
  ...rest,
});

const codes = (from: Partial<GroundsFrom>) =>
  proposedGrounds({ findings: [], rubric, marks: [], ...from }).map(({ code }) => code);

describe("the sentences proposed", () => {
  test("are the failed conditions, blocking first, and those set aside last, with a caution", () => {
    const findings = [
      finding("A-1", { counts: "pass", outcome: "pass" }),
      finding("B-1", { counts: "pass", by: "set-aside" }),
      finding("C-1", { severity: "warning" }),
      finding("D-1"),
    ];
    expect(codes({ findings })).toEqual(["D-1", "C-1", "B-1"]);
    const [first, , last] = proposedGrounds({ findings, rubric, marks: [] });
    expect(first).toEqual({
      source: "finding",
      code: "D-1",
      sentence: "Une condition de l’appel n’est pas remplie\u00A0: «\u00A0Règle D-1\u00A0». Constat D-1.",
      caution: "",
    });
    expect(last!.caution).toMatch(/écarté/);
  });

  test.each<[string, GroundsFrom["marks"], string[]]>([
    ["nothing while nobody scored", [], []],
    ["nothing of good marks", [{ S1: 3, S2: 4, S3: 3, S4: 4 }], []],
    ["the weakest first, at equal marks the heaviest", [{ S1: 2, S2: 0, S3: 2, S4: 4 }], ["S2", "S3", "S1"]],
    ["three at most", [{ S1: 1, S2: 1, S3: 1, S4: 1 }], ["S4", "S3", "S2"]],
    [
      "the mean of the funders",
      [
        { S1: 0, S2: 3 },
        { S1: 2, S2: 2 },
      ],
      ["S1"],
    ],
  ])("of the grid: %s", (_situation, marks, expected) => {
    expect(codes({ marks })).toEqual(expected);
  });

  test("use the words of the mark", () => {
    const [ground] = proposedGrounds({ findings: [], rubric, marks: [{ S1: 2 }] });
    expect(ground!.sentence).toBe(
      "Pour le critère «\u00A0Critère S1\u00A0», le projet est jugé ainsi\u00A0: «\u00A0Moyen\u00A0» (2\u00A0sur\u00A04).",
    );
  });
});

test.each([
  ["typed alone", "Motif.", [], "Motif."],
  ["ticked alone", " ", ["Une.", " Deux. "], "Une.\nDeux."],
  ["both", "Motif.", ["Une."], "Motif.\nUne."],
  ["nothing", "", [" "], ""],
])("a reason of what is %s", (_situation, typed, kept, reason) => {
  expect(reasonWith(typed, kept)).toBe(reason);
});
