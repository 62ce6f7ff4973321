import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { previousGrantReports } from "./previous-grant-reports";

describe("DOC-02", () => {
  it.each<[string, Edit, Outcome]>([
    ["no previous grant", () => {}, "na"],
    [
      "finished with its report",
      (application) => {
        application.previousGrants = [{ status: "finished", crf: true, interim: false }];
      },
      "pass",
    ],
    [
      "finished with an interim report only",
      (application) => {
        application.previousGrants = [{ status: "finished", crf: false, interim: true }];
      },
      "fail",
    ],
    [
      "ongoing with its interim report",
      (application) => {
        application.previousGrants = [{ status: "ongoing", crf: false, interim: true }];
      },
      "pass",
    ],
    [
      "ongoing with a final report only",
      (application) => {
        application.previousGrants = [{ status: "ongoing", crf: true, interim: false }];
      },
      "fail",
    ],
    [
      "one of two is missing",
      (application) => {
        application.previousGrants = [
          { status: "finished", crf: true, interim: false },
          { status: "ongoing", crf: false, interim: false },
        ];
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(previousGrantReports, edit)).toBe(outcome);
  });
});
