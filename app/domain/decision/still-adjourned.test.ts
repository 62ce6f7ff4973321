import { expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { toldSoFar, type ToldDecision } from "./still-adjourned";

const decision = (
  day: string,
  lines: Record<string, number | "adjourned" | "refused" | "reserve_list">,
): ToldDecision => ({
  recordedAt: new Date(`${day}T14:00:00Z`),
  lines: Object.entries(lines).map(([funderId, said]) => ({
    funderId,
    outcome: typeof said === "number" ? "granted" : said,
    amount: cents(typeof said === "number" ? said : 0),
  })),
});

test("a funder that adjourned beside one that granted is heard again, alone", () => {
  const told = toldSoFar([decision("2027-01-10", { state: 400_000, epci: "adjourned" })]);
  expect(told).toMatchObject({ adjourned: new Set(["epci"]), granted: 400_000 });
  expect(told.grantedBy).toEqual(
    new Map([
      ["state", 400_000],
      ["epci", 0],
    ]),
  );
});

test("a funder that decided since is not", () => {
  const told = toldSoFar([
    decision("2027-03-10", { epci: 100_000, caf: "adjourned" }),
    decision("2027-01-10", { state: 400_000, epci: "adjourned", caf: "adjourned" }),
  ]);
  expect(told).toMatchObject({ adjourned: new Set(["caf"]), granted: 500_000 });
});

test("a refusal after an adjournment ends it, and takes nothing back from the others", () => {
  const told = toldSoFar([
    decision("2027-01-10", { state: 400_000, epci: "adjourned" }),
    decision("2027-03-10", { epci: "refused" }),
  ]);
  expect(told).toMatchObject({ adjourned: new Set(), granted: 400_000 });
});

test("a part kept in reserve is awaited as one adjourned, and what the others said stays", () => {
  const told = toldSoFar([
    decision("2027-01-10", { state: "reserve_list", epci: "refused", caf: 100_000, region: "adjourned" }),
  ]);
  expect(told.reserved).toEqual(new Set(["state"]));
  expect(told.awaited).toEqual(new Set(["state", "region"]));
  expect(told.granted).toBe(100_000);
});
