import fc from "fast-check";
import { expect, test } from "vitest";
import { cents, type Cents } from "~/domain/money/cents";
import { rankReserve, type ReservedDossier } from "./reserve-list";

const dossier = (number: string, score: number | null, amount: number): ReservedDossier => ({
  number,
  score,
  amounts: [{ envelopeId: "state", amount: cents(amount) }],
});

test("the list goes by score; one that does not fit leaves what is left to the next", () => {
  const ranked = rankReserve(
    [dossier("1", 60, 50), dossier("2", 90, 70), dossier("3", 80, 60), dossier("4", null, 1)],
    new Map([["state", cents(120)]]),
  );
  expect(ranked.map(({ dossier: { number }, rank, isCovered }) => [number, rank, isCovered])).toEqual([
    ["2", 1, true],
    ["3", 2, false],
    ["1", 3, true],
    ["4", 4, false],
  ]);
});

test("a dossier in reserve at two funders needs both; without an amount it is not covered", () => {
  const both = {
    ...dossier("1", 1, 10),
    amounts: [...dossier("1", 1, 10).amounts, { envelopeId: "city", amount: cents(1) }],
  };
  expect(rankReserve([both], new Map([["state", cents(10)]]))[0]!.isCovered).toBe(false);
  expect(rankReserve([{ ...both, amounts: [] }], new Map())[0]!.isCovered).toBe(false);
});

test("whatever the list, those said to be covered fit together", () => {
  const amounts = fc.array(
    fc.record({
      envelopeId: fc.constantFrom("state", "city"),
      amount: fc.nat(100).map((n): Cents => cents(n)),
    }),
    { maxLength: 2 },
  );
  const list = fc.array(fc.record({ score: fc.option(fc.nat(10_000)), amounts }), { maxLength: 12 });
  fc.assert(
    fc.property(list, fc.nat(300), fc.nat(300), (dossiers, state, city) => {
      const left = new Map([
        ["state", cents(state)],
        ["city", cents(city)],
      ]);
      const named = dossiers.map((one, place) => ({
        ...one,
        number: String(place),
        amounts: one.amounts.filter(
          ({ envelopeId }, at, all) => all.findIndex((other) => other.envelopeId === envelopeId) === at,
        ),
      }));
      const covered = rankReserve(named, left).filter(({ isCovered }) => isCovered);
      for (const [envelopeId, room] of left) {
        const drawn = covered.flatMap(({ dossier: { amounts: all } }) =>
          all.filter((one) => one.envelopeId === envelopeId),
        );
        expect(drawn.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(room);
      }
    }),
  );
});
