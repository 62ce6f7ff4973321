import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { indirectChargesShare } from "./indirect-charges-share";

describe("FIN-08", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["within", () => {}, "pass"],
    [
      "exactly at the ceiling",
      ({ budget }) => {
        budget.charges = [
          { account: "60", amount: "85.00" },
          { account: "IND2", amount: "15.00" },
        ];
      },
      "pass",
    ],
    [
      "a cent above",
      ({ budget }) => {
        budget.charges = [
          { account: "60", amount: "85.00" },
          { account: "IND2", amount: "15.01" },
        ];
      },
      "fail",
    ],
    [
      "nothing but indirect charges",
      ({ budget }) => {
        budget.charges = [
          { account: "60", amount: "0" },
          { account: "IND2", amount: "15.00" },
        ];
      },
      "fail",
    ],
    [
      "zero base",
      ({ budget }) => {
        budget.charges = [{ account: "86", amount: "10" }];
      },
      "na",
    ],
    [
      "negative base",
      ({ budget }) => {
        budget.charges = [
          { account: "60", amount: "-20" },
          { account: "IND2", amount: "15.00" },
        ];
      },
      "na",
    ],
    [
      "an unreadable charge",
      ({ budget }) => {
        budget.charges = [
          { account: "60", amount: "?" },
          { account: "IND2", amount: "15.00" },
        ];
      },
      "na",
    ],
    [
      "an unreadable charge in kind is not needed",
      ({ budget }) => {
        budget.charges[10]!.amount = "?";
      },
      "pass",
    ],
    [
      "ceiling of the call",
      ({ budget }) => {
        budget.charges = [
          { account: "60", amount: "85.00" },
          { account: "IND2", amount: "15.00" },
        ];
      },
      "fail",
      { params: { maxIndirectRate: "0.10" } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(indirectChargesShare, edit, call)).toBe(outcome);
  });
});
