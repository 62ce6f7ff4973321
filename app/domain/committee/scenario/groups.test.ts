import { expect, test } from "vitest";
import { groupKey, groupsOf } from "./groups";

test.each([
  ["of nothing", { pillar: null, districts: [] }, []],
  ["of its pillar alone", { pillar: "sante", districts: [] }, ["pillar:sante"]],
  [
    "of its pillar and each district once",
    { pillar: "sante", districts: ["QN1", "QN2", "QN1"] },
    ["pillar:sante", "district:QN1", "district:QN2"],
  ],
] as const)("a dossier is %s", (_situation, dossier, groups) => {
  expect(groupsOf(dossier)).toEqual(groups);
});

test("a pillar and a district of one code are two groups", () => {
  expect(groupKey("pillar", "1")).not.toBe(groupKey("district", "1"));
});
