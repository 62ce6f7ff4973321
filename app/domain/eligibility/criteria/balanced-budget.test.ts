import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { balancedBudget } from "./balanced-budget";

describe("FIN-01", () => {
  it.each<[string, Edit, Outcome]>([
    ["balanced", () => {}, "pass"],
    [
      "a cent over",
      ({ budget }) => {
        budget.charges[0]!.amount = "1850.01";
      },
      "fail",
    ],
    [
      "a thousandth over, in a product",
      ({ budget }) => {
        budget.products[0]!.amount = "420.001";
      },
      "fail",
    ],
    [
      "the same value with more zeros",
      ({ budget }) => {
        budget.charges[0]!.amount = " 1850.000\u00A0";
      },
      "pass",
    ],
    [
      "negative amounts that compensate",
      ({ budget }) => {
        budget.charges.push({ account: "60x", amount: "-5" }, { account: "60x", amount: "5.00" });
      },
      "pass",
    ],
    [
      "beyond any double",
      ({ budget }) => {
        budget.charges.push({ account: "60x", amount: "90071992547409930.01" });
        budget.products.push({ account: "75", amount: "90071992547409930.02" });
      },
      "fail",
    ],
    [
      "beyond any double, balanced",
      ({ budget }) => {
        budget.charges.push({ account: "60x", amount: "90071992547409930.01" });
        budget.products.push({ account: "75", amount: "90071992547409930.010" });
      },
      "pass",
    ],
    [
      "an amount that does not parse",
      ({ budget }) => {
        budget.charges[0]!.amount = "1 850,00";
      },
      "na",
    ],
    [
      "an exponent does not parse",
      ({ budget }) => {
        budget.charges[0]!.amount = "1e3";
      },
      "na",
    ],
    [
      "no line at all",
      ({ budget }) => {
        budget.charges = [];
        budget.products = [];
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(balancedBudget, edit)).toBe(outcome);
  });
});
