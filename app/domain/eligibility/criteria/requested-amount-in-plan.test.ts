import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { requestedAmountInPlan } from "./requested-amount-in-plan";

describe("FIN-04", () => {
  it.each<[string, Edit, Outcome]>([
    ["equal", () => {}, "pass"],
    [
      "equal with fewer decimals",
      (application) => {
        application.requestedAmount = "8000";
      },
      "pass",
    ],
    [
      "a cent apart",
      (application) => {
        application.requestedAmount = "8000.01";
      },
      "fail",
    ],
    [
      "a 74 line without funder is outside the call",
      ({ budget }) => {
        budget.products.push({ account: "74-STATE", amount: "10.00" });
      },
      "pass",
    ],
    [
      "a funder of the call on another account",
      ({ budget }) => {
        budget.products.push({
          account: "75",
          amount: "10.00",
          funder: { kind: "STATE", name: "État", inCall: true },
        });
      },
      "pass",
    ],
    [
      "an unreadable line outside the call",
      ({ budget }) => {
        budget.products[3]!.amount = "?";
      },
      "pass",
    ],
    [
      "an unreadable line of the call",
      ({ budget }) => {
        budget.products[1]!.amount = "?";
      },
      "na",
    ],
    [
      "an unreadable request",
      (application) => {
        application.requestedAmount = "?";
      },
      "na",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(requestedAmountInPlan, edit)).toBe(outcome);
  });
});
