import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { legalForm } from "./legal-form";

describe("ADM-01", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["admitted", () => {}, "pass"],
    [
      "spaces around the code",
      ({ association }) => {
        association.legalForm = " 9220\u202F";
      },
      "pass",
    ],
    [
      "not in the list",
      ({ association }) => {
        association.legalForm = "9240";
      },
      "fail",
    ],
    [
      "undeclared, even when the call lists it",
      ({ association }) => {
        association.legalForm = "9210";
      },
      "fail",
      { params: { allowedLegalForms: ["9210", "9220"] } },
    ],
    [
      "the list of the call wins over the usual one",
      ({ association }) => {
        association.legalForm = "9220";
      },
      "fail",
      { params: { allowedLegalForms: ["7210"] } },
    ],
    [
      "a form that only this call admits",
      ({ association }) => {
        association.legalForm = "7210";
      },
      "pass",
      { params: { allowedLegalForms: ["7210"] } },
    ],
    [
      "empty",
      ({ association }) => {
        association.legalForm = "";
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(legalForm, edit, call)).toBe(outcome);
  });

  it("names the admitted forms", () => {
    const { reason, fix } = findingOf(legalForm, ({ association }) => void (association.legalForm = "5710"));
    expect(reason).toContain("«\u00A05710\u00A0»");
    expect(fix).toContain("9220, 9221, 9222, 9223, 9230 et 9260");
  });
});
