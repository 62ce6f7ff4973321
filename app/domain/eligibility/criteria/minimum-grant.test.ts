import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { minimumGrant } from "./minimum-grant";

describe("FIN-06", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["above", () => {}, "pass"],
    [
      "exactly",
      (application) => {
        application.requestedAmount = "1000";
      },
      "pass",
    ],
    [
      "a cent below",
      (application) => {
        application.requestedAmount = "999.99";
      },
      "fail",
    ],
    [
      "a thousandth below",
      (application) => {
        application.requestedAmount = "999.999";
      },
      "fail",
    ],
    [
      "unreadable",
      (application) => {
        application.requestedAmount = "mille";
      },
      "na",
    ],
    [
      "minimum of the call",
      (application) => {
        application.requestedAmount = "8000.00";
      },
      "fail",
      { params: { minGrant: "8000.01" } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(minimumGrant, edit, call)).toBe(outcome);
  });
});
