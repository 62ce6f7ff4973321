import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { balancedInKind } from "./balanced-in-kind";

describe("FIN-02", () => {
  it.each<[string, Edit, Outcome]>([
    ["equal", () => {}, "pass"],
    [
      "none on either side",
      ({ budget }) => {
        budget.charges = [];
        budget.products = [];
      },
      "pass",
    ],
    [
      "a cent apart",
      ({ budget }) => {
        budget.charges[10]!.amount = "3600.01";
      },
      "fail",
    ],
    [
      "an unreadable line elsewhere does not matter",
      ({ budget }) => {
        budget.charges[0]!.amount = "?";
      },
      "pass",
    ],
    [
      "an unreadable 86",
      ({ budget }) => {
        budget.charges[10]!.amount = "?";
      },
      "na",
    ],
    [
      "an unreadable 87",
      ({ budget }) => {
        budget.products[8]!.amount = "";
      },
      "na",
    ],
    [
      "86 among the products does not count",
      ({ budget }) => {
        budget.products.push({ account: "86", amount: "1" });
      },
      "pass",
    ],
    [
      "an account with a space before",
      ({ budget }) => {
        budget.charges.push({ account: " 86x", amount: "1.00" });
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(balancedInKind, edit)).toBe(outcome);
  });
});
