import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { auditorReport } from "./auditor-report";

describe("DOC-03", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["far below", () => {}, "na"],
    [
      "exactly at the threshold",
      ({ association }) => {
        association.publicGrantsLastYear = "153000.00";
      },
      "na",
    ],
    [
      "a cent above",
      ({ association }) => {
        association.publicGrantsLastYear = "153000.01";
      },
      "fail",
    ],
    [
      "a thousandth above",
      ({ association }) => {
        association.publicGrantsLastYear = "153000.001";
      },
      "fail",
    ],
    [
      "above, report attached",
      ({ association, documents }) => {
        association.publicGrantsLastYear = "153000.01";
        documents.push({ type: "RAPPORT_CAC" });
      },
      "pass",
    ],
    [
      "above, accounts published",
      ({ association }) => {
        association.publicGrantsLastYear = "200000";
        association.accountsPublishedJoafe = true;
      },
      "pass",
    ],
    [
      "not a decimal",
      ({ association }) => {
        association.publicGrantsLastYear = "153 000,01";
      },
      "na",
    ],
    [
      "threshold of the call",
      ({ association }) => {
        association.publicGrantsLastYear = "100.01";
      },
      "fail",
      { params: { auditorThreshold: "100" } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(auditorReport, edit, call)).toBe(outcome);
  });
});
