import { expect, test } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { reportDueOn } from "./due-date";

test.each([
  ["a calendar year", "2026-12-17", "12-31", "2027-06-30"],
  ["the very last day of the year", "2026-12-31", "12-31", "2027-06-30"],
  ["a year that closes in June, action over before", "2027-05-01", "06-30", "2027-12-31"],
  ["a school year, before a leap February", "2027-08-31", "08-31", "2028-02-29"],
  ["an action that ends after the closing", "2027-09-15", "08-31", "2029-02-28"],
])("%s", (_situation, end, closing, due) => {
  expect(reportDueOn(end as Day, closing)).toBe(due);
});
