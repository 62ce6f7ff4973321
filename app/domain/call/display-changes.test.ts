import { expect, it } from "vitest";
import { parisInstant } from "~/domain/calendar/paris";
import { nextDisplayChange } from "./display-changes";

const call = {
  opensAt: parisInstant("2026-09-14T09:00:00"),
  closesAt: parisInstant("2026-10-25T23:59:59"),
  graceSeconds: 60,
  publishedAt: parisInstant("2026-09-01T10:00:00"),
  archivedAt: null,
};

it.each([
  [
    "the end of the day in Paris, when nothing else comes first",
    "2026-10-01T08:00:00",
    "2026-10-02T00:00:00",
  ],
  ["the opening, the second it falls", "2026-09-14T08:59:59", "2026-09-14T09:00:00"],
  ["the end of the day once it has opened", "2026-09-14T09:00:00", "2026-09-15T00:00:00"],
  [
    "the last two days, an hour earlier on a clock that goes back",
    "2026-10-23T23:00:00",
    "2026-10-24T00:00:00",
  ],
  ["the closing", "2026-10-25T23:59:58", "2026-10-25T23:59:59"],
  ["the end of the closing second and of the grace", "2026-10-26T00:00:30", "2026-10-26T00:01:00"],
  ["midnight on the day that has 25 hours", "2026-10-25T12:00:00", "2026-10-25T23:59:59"],
])("%s", (_situation, now, next) => {
  expect(nextDisplayChange([call], parisInstant(now))).toEqual(parisInstant(next));
});

it("counts on the day alone without a call", () => {
  expect(nextDisplayChange([], parisInstant("2026-03-29T01:00:00"))).toEqual(
    parisInstant("2026-03-30T00:00:00"),
  );
});
