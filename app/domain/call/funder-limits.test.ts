import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints } from "~/domain/money/basis-points";
import { cents } from "~/domain/money/cents";
import { awardRange, limitRefusal, limitsInWords, type FunderLimits } from "./funder-limits";

const none: FunderLimits = { minCents: null, maxCents: null, maxShare: null };
const all: FunderLimits = {
  minCents: cents(100_000),
  maxCents: cents(2_000_000),
  maxShare: basisPoints(5_000),
};

describe("the limits of a funder in words", () => {
  it.each([
    ["none", none, null],
    ["a minimum of nothing", { ...none, minCents: cents(0) }, null],
    ["a minimum", { ...none, minCents: all.minCents }, "1\u00A0000,00\u00A0€ au moins"],
    ["a share", { ...none, maxShare: all.maxShare }, "au plus 50\u00A0% de son coût"],
    [
      "all three",
      all,
      "1\u00A0000,00\u00A0€ au moins, 20\u00A0000,00\u00A0€ au plus et au plus 50\u00A0% de son coût",
    ],
  ])("%s", (_situation, limits, words) => {
    expect(limitsInWords(limits)).toBe(words);
  });
});

describe("an amount asked of a funder", () => {
  const judge = (amount: number, cost = 10_000_000, limits = all) =>
    limitRefusal({ amount: cents(amount), cost: cents(cost) }, { ...limits, name: "État" });

  it.each([
    ["nothing", 0],
    ["exactly the minimum", 100_000],
    ["exactly the maximum", 2_000_000],
  ])("%s is within the limits", (_situation, amount) => {
    expect(judge(amount)).toBeNull();
  });

  it.each([
    ["a cent below the minimum", 99_999, 10_000_000, "au moins 1\u00A0000,00\u00A0€ à État, ou rien"],
    ["a cent above the maximum", 2_000_001, 10_000_000, "au plus 20\u00A0000,00\u00A0€ à État."],
    ["a cent above the share", 150_001, 300_001, "au plus 1\u00A0500,00\u00A0€ à État\u00A0: 50\u00A0%"],
  ])("%s says how to mend it", (_situation, amount, cost, words) => {
    expect(judge(amount, cost)).toContain(words);
  });

  it("exactly at the share is within, a cent above is not, whatever the cost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 10_000 }), (cost, share) => {
        const limits = { ...none, maxShare: basisPoints(share) };
        const most = Math.floor(Number((BigInt(cost) * BigInt(share)) / 10_000n));
        expect(judge(most, cost, limits)).toBeNull();
        expect(judge(most + 1, cost, limits)).not.toBeNull();
      }),
    );
  });
});

describe("the least and the most that one project is granted", () => {
  it.each([
    ["no funder, no minimum", [], null, null, null],
    ["the call's minimum alone", [none], 100_000, 100_000, null],
    ["the least demanding funder", [all, { ...all, minCents: cents(300_000) }], null, 100_000, 4_000_000],
    ["one funder asks for no minimum", [all, none], null, null, null],
    ["the call asks for more than its funders", [all], 500_000, 500_000, 2_000_000],
  ])("%s", (_situation, funders, minGrant, min, max) => {
    expect(awardRange(funders, minGrant === null ? null : cents(minGrant))).toEqual({ min, max });
  });
});
