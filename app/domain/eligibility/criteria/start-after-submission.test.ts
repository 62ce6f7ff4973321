import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { startAfterSubmission } from "./start-after-submission";

describe("CAL-03", () => {
  it.each<[string, Edit, Outcome]>([
    ["starts later", () => {}, "pass"],
    [
      "starts on the day of submission",
      ({ project }) => {
        project.startDate = "2026-10-05";
      },
      "fail",
    ],
    [
      "starts on the next day",
      ({ project }) => {
        project.startDate = "2026-10-06";
      },
      "pass",
    ],
    [
      "late in the evening UTC it is already tomorrow in Paris",
      (application) => {
        application.submittedAt = "2026-10-05T22:00:00Z";
        application.project.startDate = "2026-10-06";
      },
      "fail",
    ],
    [
      "in winter tomorrow comes an hour later",
      (application) => {
        application.submittedAt = "2026-11-05T22:59:59Z";
        application.project.startDate = "2026-11-06";
      },
      "pass",
    ],
    [
      "no real date",
      ({ project }) => {
        project.startDate = "2027-02-30";
      },
      "na",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(startAfterSubmission, edit)).toBe(outcome);
  });

  it("proposes the day after, over the end of a year", () => {
    const { fix } = findingOf(startAfterSubmission, (application) => {
      application.submittedAt = "2026-12-31T12:00:00+01:00";
      application.project.startDate = "2026-12-01";
    });
    expect(fix).toBe("Fixez le début au 01/01/2027 ou plus tard.");
  });
});
