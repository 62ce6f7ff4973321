import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  colleges,
  compositionOf,
  genders,
  headsInWords,
  seatsInWords,
  type DeclaredSeat,
} from "./composition";

const seat = (rest: Partial<DeclaredSeat> = {}): DeclaredSeat => ({
  votes: true,
  college: "funders",
  gender: null,
  isEqualityReferent: false,
  ...rest,
});
const citizen = (gender: DeclaredSeat["gender"]) =>
  seat({ votes: false, college: "citizens_council", gender });

function states(seats: readonly DeclaredSeat[]) {
  return Object.fromEntries(compositionOf(seats).checks.map(({ code, state }) => [code, state]));
}

describe("the citizens' council", () => {
  test.each<[string, DeclaredSeat[], string | undefined]>([
    ["has no seat", [seat()], "not-met"],
    ["may have one: a college is not declared", [seat(), seat({ college: null })], "unknown"],
    ["has one", [seat({ college: null }), citizen("woman")], "met"],
  ])("%s", (_situation, seats, state) => {
    expect(states(seats)["citizens-seat"]).toBe(state);
  });

  test.each<[string, DeclaredSeat[], string | undefined]>([
    ["has no parity to keep without a seat", [seat()], undefined],
    ["one woman alone", [citizen("woman")], "met"],
    ["as many women as men", [citizen("woman"), citizen("man")], "met"],
    ["one woman more", [citizen("woman"), citizen("woman"), citizen("man")], "met"],
    ["two men", [citizen("man"), citizen("man")], "not-met"],
    ["one alone who does not tell", [citizen(null)], "met"],
    ["one who does not tell beside a man", [citizen("man"), citizen(null)], "unknown"],
    [
      "one who does not tell beside three men",
      [citizen("man"), citizen("man"), citizen("man"), citizen(null)],
      "not-met",
    ],
    [
      "other colleges do not count",
      [citizen("man"), seat({ gender: "man" }), seat({ gender: "man" })],
      "met",
    ],
  ])("%s", (_situation, seats, state) => {
    expect(states(seats)["citizens-parity"]).toBe(state);
  });
});

test.each<[string, DeclaredSeat[], string]>([
  ["sits", [seat(), seat({ isEqualityReferent: true })], "met"],
  ["does not", [seat(), seat({ college: null })], "not-met"],
  ["is not known while nothing is declared", [seat({ college: null })], "unknown"],
])("a referent for equality %s", (_situation, seats, state) => {
  expect(states(seats)["equality-referent"]).toBe(state);
});

const anySeat: fc.Arbitrary<DeclaredSeat> = fc.record({
  votes: fc.boolean(),
  college: fc.option(fc.constantFrom(...colleges)),
  gender: fc.option(fc.constantFrom(...genders)),
  isEqualityReferent: fc.boolean(),
});

describe("whatever the seats", () => {
  test("everybody is counted once by gender, and once by college or as not declared", () => {
    fc.assert(
      fc.property(fc.array(anySeat), (seats) => {
        const { total, voting, heads, colleges: held, undeclared } = compositionOf(seats);
        expect(heads.women + heads.men + heads.untold).toBe(total);
        expect(held.reduce((sum, { count }) => sum + count, undeclared)).toBe(total);
        expect(voting).toBeLessThanOrEqual(total);
      }),
    );
  });

  test("parity said to be kept, or not, stays so whatever the silent would tell", () => {
    const silent = fc.array(fc.option(fc.constantFrom(...genders)), { maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...genders)), { minLength: 1, maxLength: 7 }),
        silent,
        (told, answers) => {
          const before = states(told.map((gender) => citizen(gender)))["citizens-parity"];
          if (before === "unknown") return;
          const after = told.map((gender, place) => citizen(gender ?? answers[place] ?? "woman"));
          expect(states(after)["citizens-parity"]).toBe(before);
        },
      ),
    );
  });
});

test.each([
  [{ women: 1, men: 0, untold: 0 }, "1 femme, 0 homme"],
  [{ women: 2, men: 3, untold: 1 }, "2 femmes, 3 hommes, 1 personne dont ce n’est pas dit"],
  [{ women: 0, men: 1, untold: 2 }, "0 femme, 1 homme, 2 personnes dont ce n’est pas dit"],
])("heads in words: %o", (heads, words) => {
  expect(headsInWords(heads)).toBe(words);
});

test.each([
  [{ count: 1, voting: 1 }, "1 siège, voix délibérative"],
  [{ count: 3, voting: 1 }, "3 sièges, dont 1 à voix délibérative"],
  [{ count: 2, voting: 0 }, "2 sièges, voix consultative"],
])("seats in words: %o", (seats, words) => {
  expect(seatsInWords(seats)).toBe(words);
});
