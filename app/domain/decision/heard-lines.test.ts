import { expect, test } from "vitest";
import { cents, noCents } from "~/domain/money/cents";
import { heardLines, type HeardFrom } from "./heard-lines";

const told: HeardFrom = {
  adjourned: new Set(["caf"]),
  reserved: new Set(),
  awaited: new Set(["caf"]),
  granted: cents(300_000),
  grantedBy: new Map([
    ["state", cents(300_000)],
    ["city", noCents],
    ["caf", noCents],
  ]),
  appeal: { id: "1", isExamined: true, before: new Map([["city", noCents]]) },
};
const heard = (status: Parameters<typeof heardLines>[0], from = told) => {
  const lines = heardLines(status, from);
  return [["state", "city", "caf"].filter((funder) => lines.hears(funder)), lines.grantedByOthers];
};

test("a dossier heard for the first time is heard whole", () => {
  const nothing = { ...told, awaited: new Set<string>(), grantedBy: new Map() };
  expect(heard("committee_pending", nothing)).toEqual([["state", "city", "caf"], 0]);
});

test("a rest is heard where it was adjourned", () => {
  expect(heard("rest_pending")).toEqual([["caf"], 300_000]);
});

test("an appeal is heard where it contests, beside what others granted", () => {
  expect(heard("appeal_pending")).toEqual([["city"], 300_000]);
});
