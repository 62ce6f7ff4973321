import { expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { uncoveredNeed, type PlanLine } from "./uncovered-need";

const line = (side: PlanLine["side"], account: string, amount: number, inCall = false): PlanLine => ({
  side,
  account,
  amount: cents(amount),
  inCall,
});

test.each<[string, PlanLine[], number]>([
  ["nothing planned", [], 0],
  ["charges alone", [line("charge", "60", 800_000)], 800_000],
  [
    "charges less what others bring",
    [line("charge", "60", 800_000), line("product", "70", 150_000), line("product", "74-CAF", 50_001)],
    599_999,
  ],
  [
    "what is asked of the funders of the call is what is left to cover, not a product",
    [line("charge", "64", 800_000), line("product", "74-STATE", 500_000, true)],
    800_000,
  ],
  [
    "volunteers and rooms lent pay for nothing",
    [line("charge", "60", 100), line("charge", "86", 900), line("product", "87", 900)],
    100,
  ],
  ["more than enough already", [line("charge", "60", 100), line("product", "75", 101)], 0],
])("the need: %s", (_situation, lines, need) => {
  expect(uncoveredNeed(lines)).toBe(need);
});
