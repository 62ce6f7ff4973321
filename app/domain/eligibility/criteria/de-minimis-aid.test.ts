import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { deMinimisAid } from "./de-minimis-aid";

describe("FIN-09", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["no economic activity", () => {}, "na"],
    [
      "no economic activity, unreadable amount",
      (application) => {
        application.association.economicActivity = false;
        application.association.deMinimisLast3Years = "?";
        application.requestedAmount = "8000.00";
      },
      "na",
    ],
    [
      "exactly at the cap",
      (application) => {
        application.association.economicActivity = true;
        application.association.deMinimisLast3Years = "292000.00";
        application.requestedAmount = "8000.00";
      },
      "pass",
    ],
    [
      "a cent above is a review",
      (application) => {
        application.association.economicActivity = true;
        application.association.deMinimisLast3Years = "292000.01";
        application.requestedAmount = "8000.00";
      },
      "review",
    ],
    [
      "unreadable aid",
      (application) => {
        application.association.economicActivity = true;
        application.association.deMinimisLast3Years = "?";
        application.requestedAmount = "8000.00";
      },
      "review",
    ],
    [
      "unreadable request",
      (application) => {
        application.association.economicActivity = true;
        application.association.deMinimisLast3Years = "0";
        application.requestedAmount = "?";
      },
      "review",
    ],
    [
      "cap of the call",
      (application) => {
        application.association.economicActivity = true;
        application.association.deMinimisLast3Years = "0";
        application.requestedAmount = "8000.00";
      },
      "review",
      { params: { deMinimisCap: "7999.99" } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(deMinimisAid, edit, call)).toBe(outcome);
  });
});
