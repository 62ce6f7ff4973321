import { describe, expect, it } from "vitest";
import { leastGrantOf } from "./least-grant";

describe("the least that a project may ask of a call", () => {
  it.each([
    ["the rule's own amount when the call sets none", {}, {}, 100_000],
    ["the amount that the call sets", { minGrant: "1500.50" }, {}, 150_050],
    ["none when the rule is not asked", {}, { "FIN-06": { isOff: true } }, null],
    ["none when the rule only advises", {}, { "FIN-06": { severity: "warning" as const } }, null],
  ])("%s", (_situation, params, adjustments, least) => {
    expect(leastGrantOf({ params, adjustments })).toBe(least);
  });
});
