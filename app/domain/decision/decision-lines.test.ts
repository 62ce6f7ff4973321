import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { checkDecision, overallOutcome, publishedStep, type DecisionLine } from "./decision-lines";

const line = (funderId: string, amount: number): DecisionLine => ({
  funderId,
  outcome: amount > 0 ? "granted" : "refused",
  amount: cents(amount),
});
const asked = new Map([
  ["state", cents(500_000)],
  ["epci", cents(300_000)],
]);
const ground = { asked, uncovered: cents(800_000) };

describe("a decision is refused", () => {
  test.each([
    ["when a funder says nothing", [line("state", 100)], "funder-missing"],
    [
      "when a funder says two things",
      [line("state", 100), line("epci", 0), line("state", 0)],
      "funder-twice",
    ],
    ["when a funder was not asked", [line("state", 100), line("epci", 0), line("caf", 100)], "not-a-funder"],
    ["one cent above the request", [line("state", 500_001), line("epci", 0)], "above-request"],
    [
      "when granted without an amount",
      [{ ...line("state", 0), outcome: "granted" }, line("epci", 0)],
      "amount-missing",
    ],
  ] as const)("%s", (_situation, lines, code) => {
    expect(checkDecision(lines as readonly DecisionLine[], ground)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test("one cent above the need, though each funder stays within its request", () => {
    const lines = [line("state", 500_000), line("epci", 300_000)];
    expect(checkDecision(lines, { asked, uncovered: cents(799_999) })).toMatchObject({
      ok: false,
      refusal: { code: "above-need" },
    });
  });
});

test("a decision that gives exactly what is asked and needed is accepted", () => {
  expect(checkDecision([line("state", 500_000), line("epci", 300_000)], ground).ok).toBe(true);
});

test("an accepted decision never exceeds the need", () => {
  const amount = fc.integer({ min: 0, max: 600_000 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 900_000 }), (state, epci, need) => {
      const result = checkDecision([line("state", state), line("epci", epci)], {
        asked,
        uncovered: cents(need),
      });
      return !result.ok || state + epci <= need;
    }),
  );
});

describe("publication takes", () => {
  test.each([
    ["the full grant", [line("state", 500_000), line("epci", 300_000)], "grant"],
    [
      "the grant in part when one funder gives less",
      [line("state", 499_999), line("epci", 300_000)],
      "grant-in-part",
    ],
    ["the grant in part when one funder refuses", [line("state", 500_000), line("epci", 0)], "grant-in-part"],
    ["the grant in part when the other funder had refused before", [line("state", 500_000)], "grant-in-part"],
    ["the refusal", [line("state", 0), line("epci", 0)], "refuse-grant"],
  ] as const)("%s", (_situation, lines, step) => {
    expect(publishedStep(lines, asked)).toBe(step);
  });
});

test("one funder on the reserve list outweighs a refusal", () => {
  expect(overallOutcome([{ outcome: "refused" }, { outcome: "reserve_list" }])).toBe("reserve_list");
});
