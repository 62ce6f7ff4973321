import { expect, test } from "vitest";
import { applicationStatuses } from "~/domain/application/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/cents";
import { contestableLines, firstLastDay, targetOf, type ToldLine } from "./contestable";

const line = (outcome: ToldLine["outcome"], granted = 0, lastDay = "2027-03-12"): ToldLine => ({
  funderId: outcome,
  funder: "État",
  outcome,
  asked: cents(500_000),
  granted: cents(granted),
  lastDay: lastDay as Day,
});

test("a refusal, a grant in part, silence and inadmissibility are contested, and nothing else", () => {
  const targets = applicationStatuses.flatMap((status) =>
    targetOf(status) ? [`${status}: ${targetOf(status)}`] : [],
  );
  expect(targets).toEqual([
    "inadmissible: inadmissibility",
    "partially_granted: decision",
    "refused: decision",
    "implicitly_refused: silence",
  ]);
});

test("a line granted in full, adjourned or on the reserve list has nothing to contest", () => {
  const lines = [
    line("granted", 500_000),
    line("granted", 499_999),
    line("refused"),
    line("adjourned"),
    line("reserve_list"),
  ];
  expect(contestableLines(lines)).toEqual([lines[1], lines[2]]);
});

test("the first of the last days counts", () => {
  expect(firstLastDay([line("refused", 0, "2027-04-01"), line("refused", 0, "2027-03-12")])).toBe(
    "2027-03-12",
  );
  expect(firstLastDay([])).toBeNull();
});
