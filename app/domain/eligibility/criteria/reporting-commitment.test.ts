import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { reportingCommitment } from "./reporting-commitment";

describe("EVA-02", () => {
  it.each<[string, Edit, Outcome]>([
    ["given", () => {}, "pass"],
    [
      "not given",
      ({ attestations }) => {
        attestations.reporting = false;
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(reportingCommitment, edit)).toBe(outcome);
  });
});
