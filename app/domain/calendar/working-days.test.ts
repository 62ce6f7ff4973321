import { expect, test } from "vitest";
import type { Day } from "./paris";
import { nextWorkingDay } from "./working-days";

test.each([
  ["a Monday is its own", "2027-02-01", "2027-02-01"],
  ["a Saturday gives the Monday", "2027-02-06", "2027-02-08"],
  ["Easter Monday 2027 gives the Tuesday", "2027-03-28", "2027-03-30"],
  ["Ascension 2027 gives the Friday", "2027-05-06", "2027-05-07"],
  ["Whit Monday 2027 gives the Tuesday", "2027-05-15", "2027-05-18"],
  ["Christmas on a Saturday gives the Monday", "2027-12-25", "2027-12-27"],
  ["the first of May, a Monday in 2028", "2028-05-01", "2028-05-02"],
  ["Easter Monday 2028", "2028-04-17", "2028-04-18"],
  ["Easter Monday 2024, on the first of April", "2024-04-01", "2024-04-02"],
])("%s", (_situation, day, next) => {
  expect(nextWorkingDay(day as Day)).toBe(next);
});
