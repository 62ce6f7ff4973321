import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate } from "./assignable";
import { type AssignmentRule, leastLoaded, peopleFor, type RuledDossier } from "./rule";

const dossier: RuledDossier = {
  status: "submitted",
  callId: "call",
  pillarId: "health",
  communes: ["62427", "62510"],
  funderIds: ["city"],
  parties: new Set(["party"]),
};
const rule = (people: readonly string[], changes: Partial<AssignmentRule> = {}): AssignmentRule => ({
  funderId: "city",
  callId: null,
  pillarId: null,
  communeCode: null,
  people,
  ...changes,
});
const instructor = (userId: string): Candidate => ({
  userId,
  roles: [{ role: "instructor", funderId: "city", pillarId: null }],
});

describe("peopleFor", () => {
  const all = rule(["all"]);
  const commune = rule(["commune"], { communeCode: "62427" });
  const otherCommune = rule(["other-commune", "commune"], { communeCode: "62510" });
  const pillar = rule(["pillar"], { pillarId: "health" });
  const call = rule(["call"], { callId: "call" });
  const callAndCommune = rule(["both"], { callId: "call", communeCode: "62427" });

  it.each([
    ["none", [], []],
    ["of another funder", [rule(["x"], { funderId: "state" })], []],
    ["of another call", [rule(["x"], { callId: "other" })], []],
    ["of another pillar", [rule(["x"], { pillarId: "jobs" })], []],
    ["of another commune", [rule(["x"], { communeCode: "62001" })], []],
    ["for all", [all], ["all"]],
    ["a commune before all", [all, commune], ["commune"]],
    ["two communes of the project", [all, commune, otherCommune], ["commune", "other-commune"]],
    ["a pillar before a commune", [commune, pillar], ["pillar"]],
    ["a call before a pillar", [pillar, call, commune], ["call"]],
    ["a call and a commune before a call", [call, callAndCommune, pillar], ["both"]],
  ])("takes the rules that say most: %s", (_, rules, people) =>
    expect(peopleFor(rules, dossier, "city")).toEqual(people),
  );

  it("does not depend on the order of the rules", () => {
    const rules = [all, commune, otherCommune, pillar, call, callAndCommune];
    fc.assert(
      fc.property(fc.shuffledSubarray(rules), (some) => {
        const sorted = (list: readonly string[]) => [...list].sort();
        expect(sorted(peopleFor([...some].reverse(), dossier, "city"))).toEqual(
          sorted(peopleFor(some, dossier, "city")),
        );
      }),
    );
  });
});

describe("leastLoaded", () => {
  it("never names a party or someone beyond their role", () => {
    const stranger = { userId: "a", roles: [] };
    expect(
      leastLoaded([stranger, instructor("party")], dossier, { funderId: "city", loads: new Map() }),
    ).toBeNull();
  });

  it("keeps loads within one of each other, whatever order people come in", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 60 }),
        (people, dossiers) => {
          const loads = new Map<string, number>();
          for (let n = 0; n < dossiers; n += 1) {
            const order = n % 2 === 0 ? people : [...people].reverse();
            const chosen = leastLoaded(order.map(instructor), dossier, { funderId: "city", loads })!;
            loads.set(chosen, (loads.get(chosen) ?? 0) + 1);
          }
          const all = people.map((one) => loads.get(one) ?? 0);
          expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
          expect(all.reduce((sum, one) => sum + one, 0)).toBe(dossiers);
        },
      ),
    );
  });
});
