import { expect, it } from "vitest";
import type { Day } from "./paris";
import { remainingWords } from "./remaining";

const today = "2027-01-29" as Day;

it.each([
  ["2027-01-29", "aujourd’hui"],
  ["2027-01-30", "demain"],
  ["2027-01-28", "hier"],
  ["2027-02-10", "dans 12\u00A0jours"],
  ["2027-01-26", "il y a 3\u00A0jours"],
])("%s is %s", (day, words) => {
  expect(remainingWords(today, day as Day)).toBe(words);
});
