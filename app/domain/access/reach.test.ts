import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stillReaches, type Reach } from "./reach";

const all: Reach = { funderId: null, pillarId: null };
const city: Reach = { funderId: "city", pillarId: null };
const cityHealth: Reach = { funderId: "city", pillarId: "health" };
const state: Reach = { funderId: "state", pillarId: null };

describe("stillReaches", () => {
  it.each([
    ["the same role", [city], [city], true],
    ["a role withdrawn", [], [city], false],
    ["one of two withdrawn", [city], [city, state], false],
    ["one more", [city, state], [city], true],
    ["narrowed to a pillar", [cityHealth], [city], false],
    ["widened to every pillar", [city], [cityHealth], true],
    ["widened to everything", [all], [cityHealth, state], true],
    ["no longer everything", [city, state], [all], false],
    ["nothing was reached", [], [], true],
  ])("%s", (_, now, then, answer) => expect(stillReaches(now, then)).toBe(answer));

  const limit = fc.constantFrom("one", "two", null);
  const reaches = fc.array(fc.record({ funderId: limit, pillarId: limit }), { maxLength: 4 });

  it("says no only when something is lost", () => {
    const reached = (held: readonly Reach[], funder: string, pillar: string) =>
      held.some(
        ({ funderId, pillarId }) => (funderId ?? funder) === funder && (pillarId ?? pillar) === pillar,
      );
    fc.assert(
      fc.property(reaches, reaches, (now, then) => {
        if (!stillReaches(now, then)) return;
        for (const funder of ["one", "two", "three"])
          for (const pillar of ["one", "two", "three"])
            expect(reached(now, funder, pillar) || !reached(then, funder, pillar)).toBe(true);
      }),
    );
  });
});
