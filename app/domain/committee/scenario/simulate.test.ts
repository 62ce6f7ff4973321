import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import type { Candidate } from "./candidate";
import { simulate } from "./simulate";

const euros = (amount: number) => cents(amount * 100);

function dossier(number: string, score: number | null, full: number, viable = full): Candidate {
  return {
    id: number,
    number,
    score,
    groups: [],
    proposals: [{ envelopeId: "etat", full: euros(full), viable: euros(viable) }],
  };
}

const levels = (candidates: readonly Candidate[], room: number) => {
  const simulation = simulate(candidates, [{ envelopeId: "etat", room: euros(room) }]);
  return {
    levels: simulation.ranked.map(({ number }, place) => `${number} ${simulation.levels[place]}`),
    left: simulation.left.get("etat"),
    endsAt: simulation.endsAt.get("etat"),
  };
};

describe("the simulation", () => {
  test("serves by score until the money ends, and says at which rank", () => {
    expect(levels([dossier("2", 70, 5), dossier("1", 90, 5), dossier("3", 60, 5)], 10)).toEqual({
      levels: ["1 full", "2 full", "3 none"],
      left: 0,
      endsAt: 3,
    });
  });

  test("exactly at the envelope, everybody is served and the money ends nowhere", () => {
    expect(levels([dossier("1", 90, 5), dossier("2", 70, 5)], 10)).toMatchObject({
      left: 0,
      endsAt: undefined,
    });
  });

  test("reduces to what is viable the dossier that the rest cannot serve whole, then goes on to a smaller one", () => {
    expect(levels([dossier("1", 90, 8, 6), dossier("2", 80, 5, 5), dossier("3", 70, 1, 1)], 7)).toEqual({
      levels: ["1 reduced", "2 none", "3 full"],
      left: 0,
      endsAt: 1,
    });
  });

  test("at equal scores the smaller number passes first; without a score, last", () => {
    expect(levels([dossier("9", null, 1), dossier("5", 50, 1), dossier("4", 50, 1)], 3).levels).toEqual([
      "4 full",
      "5 full",
      "9 full",
    ]);
  });

  test("serves a dossier of two funders by both or by neither", () => {
    const both: Candidate = {
      ...dossier("1", 90, 5),
      proposals: [
        { envelopeId: "etat", full: euros(5), viable: euros(5) },
        { envelopeId: "agglo", full: euros(5), viable: euros(4) },
      ],
    };
    const {
      levels: served,
      granted,
      left,
    } = simulate(
      [both],
      [
        { envelopeId: "etat", room: euros(9) },
        { envelopeId: "agglo", room: euros(3) },
      ],
    );
    expect([served[0], granted[0]]).toEqual(["none", 0]);
    expect(left.get("etat")).toBe(euros(9));
  });

  test("never exceeds an envelope, whatever comes", () => {
    const any = fc
      .array(fc.tuple(fc.nat(10_000), fc.nat(500), fc.nat(500)))
      .map((all) =>
        all.map(([score, one, other], place) =>
          dossier(String(place), score, Math.max(one, other), Math.min(one, other)),
        ),
      );
    fc.assert(
      fc.property(any, fc.nat(5_000), (candidates, room) => {
        const { granted, left } = simulate(candidates, [{ envelopeId: "etat", room: euros(room) }]);
        const spent = granted.reduce((sum, amount) => sum + amount, 0);
        expect(spent + left.get("etat")!).toBe(euros(room));
        expect(left.get("etat")!).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
