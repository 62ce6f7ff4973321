import { expect, it } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { calendarMonths, datesToConfirm } from "./calendar-months";

const call = {
  slug: "sante-2027",
  title: "Santé",
  opensAt: new Date("2026-12-31T23:30:00Z"),
  closesAt: new Date("2027-01-31T22:59:59Z"),
  meeting: null,
  committeeOn: "2027-03-01" as Day,
  answersOn: null,
};

it("puts each date in its month in Paris, in order", () => {
  const months = calendarMonths([call, { ...call, slug: "a", opensAt: new Date("2027-01-01T08:00:00Z") }]);
  expect(months.map(({ label }) => label)).toEqual(["janvier 2027", "mars 2027"]);
  expect(months[0]!.entries.map((entry) => `${entry.on} ${entry.kind} ${entry.call.slug}`)).toEqual([
    "2027-01-01 opening sante-2027",
    "2027-01-01 opening a",
    "2027-01-31 closing a",
    "2027-01-31 closing sante-2027",
  ]);
});

it("names what is not fixed", () => {
  expect(datesToConfirm(call).map(({ kind }) => kind)).toEqual(["meeting", "answers"]);
});
