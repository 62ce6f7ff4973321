import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { neighbourhoodResidentsShare } from "./neighbourhood-residents-share";

describe("TER-02", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["above", () => {}, "pass"],
    [
      "exactly",
      ({ project }) => {
        project.beneficiaries.total = 120;
        project.beneficiaries.qpv = 72;
      },
      "pass",
    ],
    [
      "one person short",
      ({ project }) => {
        project.beneficiaries.total = 120;
        project.beneficiaries.qpv = 71;
      },
      "fail",
    ],
    [
      "nobody at all",
      ({ project }) => {
        project.beneficiaries.total = 0;
        project.beneficiaries.qpv = 0;
      },
      "fail",
    ],
    [
      "nobody in total, some in the neighbourhood",
      ({ project }) => {
        project.beneficiaries.total = 0;
        project.beneficiaries.qpv = 3;
      },
      "fail",
    ],
    [
      "more than everybody is left to BEN-01",
      ({ project }) => {
        project.beneficiaries.total = 10;
        project.beneficiaries.qpv = 11;
      },
      "pass",
    ],
    [
      "no rounding: two thirds against 0.6667",
      ({ project }) => {
        project.beneficiaries.total = 3;
        project.beneficiaries.qpv = 2;
      },
      "fail",
      { params: { minQpvShare: "0.6667" } },
    ],
    [
      "no rounding: two thirds against 0.6666",
      ({ project }) => {
        project.beneficiaries.total = 3;
        project.beneficiaries.qpv = 2;
      },
      "pass",
      { params: { minQpvShare: "0.6666" } },
    ],
    [
      "share of the call",
      ({ project }) => {
        project.beneficiaries.total = 100;
        project.beneficiaries.qpv = 65;
      },
      "fail",
      { params: { minQpvShare: "0.70" } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(neighbourhoodResidentsShare, edit, call)).toBe(outcome);
  });

  it("counts the residents that are missing", () => {
    const { reason, fix } = findingOf(
      neighbourhoodResidentsShare,
      ({ project }) => void (project.beneficiaries.qpv = 70),
    );
    expect(reason).toContain("58,3333\u00A0% (70 sur 120), minimum 60\u00A0%");
    expect(fix).toMatch(
      /^Touchez 2\u00A0habitants de quartier prioritaire de plus parmi les 120 bénéficiaires/,
    );
  });
});
