import { describe, expect, test } from "vitest";
import { recordKeeper, votingSeats, type Seat } from "./room";

const seat = (userId: string, rest: Partial<Seat> = {}): Seat => ({
  userId,
  mandate: "member",
  votes: true,
  isPresent: true,
  ...rest,
});
const seats = [
  seat("chair", { mandate: "chair" }),
  seat("secretary", { mandate: "secretary" }),
  seat("citizens", { votes: false }),
  seat("late", { isPresent: false }),
  seat("mayor"),
];

describe("the record of an item is kept by", () => {
  test.each([
    ["the secretary", [], "secretary"],
    ["the secretary, when the chair has left", ["chair"], "secretary"],
    ["the chair, when the secretary has left", ["secretary"], "chair"],
    ["nobody, when both have left", ["chair", "secretary"], null],
  ] as const)("%s", (_situation, away, keeper) => {
    expect(recordKeeper({ seats, away: new Set(away) })).toBe(keeper);
  });
});

test("those vote who have a deliberative voice, are there and hear the dossier", () => {
  const voting = votingSeats({ seats, away: new Set(["mayor"]) });
  expect(voting.map(({ userId }) => userId)).toEqual(["chair", "secretary"]);
});
