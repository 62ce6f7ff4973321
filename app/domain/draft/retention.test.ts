import { expect, test } from "vitest";
import { announcedBefore, practiceBegunBefore, removedFrom, untouchedSince } from "./retention";

const now = new Date("2027-05-31T01:30:00Z");

test("three months before the last day of May is the last day of February", () => {
  expect(untouchedSince(now)).toEqual(new Date("2027-02-27T23:00:00Z"));
});

test("a draft announced on the first is removed on the seventeenth, not on the sixteenth", () => {
  const announcedAt = new Date("2027-06-01T03:20:00Z");
  expect(removedFrom(announcedAt)).toBe("2027-06-17");
  expect(announcedAt < announcedBefore(new Date("2027-06-16T03:20:00Z"))).toBe(false);
  expect(announcedAt < announcedBefore(new Date("2027-06-17T03:20:00Z"))).toBe(true);
});

test("thirty days before, in Paris, across the change of hour", () => {
  expect(practiceBegunBefore(new Date("2027-04-10T10:00:00Z"))).toEqual(new Date("2027-03-10T23:00:00Z"));
});
