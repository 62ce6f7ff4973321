import { expect, it } from "vitest";
import { currentCriteria } from "./criteria/index";
import { byFamily } from "./criterion-families";

it("every rule is of one family, and keeps its place in it", () => {
  const groups = byFamily(currentCriteria);
  expect(groups.flatMap(({ rules }) => rules.map(({ code }) => code)).toSorted()).toEqual(
    currentCriteria.map(({ code }) => code).toSorted(),
  );
  for (const { rules } of groups)
    expect(rules).toEqual(currentCriteria.filter((criterion) => rules.includes(criterion)));
});

it("leaves out a family without a rule", () => {
  expect(byFamily([{ code: "TER-01" }])).toEqual([
    { family: "TER", title: "Le territoire", rules: [{ code: "TER-01" }] },
  ]);
});
