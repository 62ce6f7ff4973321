import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { projectPeriod } from "./project-period";

describe("CAL-02", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["within the year", () => {}, "pass"],
    [
      "the whole year",
      ({ project }) => {
        project.startDate = "2027-01-01";
        project.endDate = "2027-12-31";
      },
      "pass",
    ],
    [
      "a single day",
      ({ project }) => {
        project.startDate = "2027-05-01";
        project.endDate = "2027-05-01";
      },
      "pass",
    ],
    [
      "starts the day before",
      ({ project }) => {
        project.startDate = "2026-12-31";
        project.endDate = "2027-12-31";
      },
      "fail",
    ],
    [
      "ends the day after",
      ({ project }) => {
        project.startDate = "2027-01-01";
        project.endDate = "2028-01-01";
      },
      "fail",
    ],
    [
      "end before start",
      ({ project }) => {
        project.startDate = "2027-05-02";
        project.endDate = "2027-05-01";
      },
      "fail",
    ],
    [
      "29 February of a common year",
      ({ project }) => {
        project.startDate = "2027-02-29";
        project.endDate = "2027-05-01";
      },
      "fail",
    ],
    [
      "29 February of a leap year",
      ({ project }) => {
        project.startDate = "2028-02-29";
        project.endDate = "2028-03-01";
      },
      "pass",
      { programYear: 2028 },
    ],
    [
      "written without zeros",
      ({ project }) => {
        project.startDate = "2027-1-11";
        project.endDate = "2027-05-01";
      },
      "fail",
    ],
    [
      "with a time",
      ({ project }) => {
        project.startDate = "2027-01-11T00:00:00";
        project.endDate = "2027-05-01";
      },
      "fail",
    ],
    [
      "spaces around",
      ({ project }) => {
        project.startDate = " 2027-01-11\u00A0";
        project.endDate = "2027-05-01";
      },
      "pass",
    ],
    [
      "derogation at both bounds",
      ({ project }) => {
        project.startDate = "2027-09-01";
        project.endDate = "2028-08-31";
        project.schoolYearDerogation = true;
      },
      "review",
    ],
    [
      "derogation, start a day early",
      ({ project }) => {
        project.startDate = "2027-08-31";
        project.endDate = "2028-08-31";
        project.schoolYearDerogation = true;
      },
      "fail",
    ],
    [
      "derogation, end a day late",
      ({ project }) => {
        project.startDate = "2027-09-01";
        project.endDate = "2028-09-01";
        project.schoolYearDerogation = true;
      },
      "fail",
    ],
    [
      "derogation, start in the next year",
      ({ project }) => {
        project.startDate = "2028-01-02";
        project.endDate = "2028-06-30";
        project.schoolYearDerogation = true;
      },
      "fail",
    ],
    [
      "derogation asked but not needed",
      ({ project }) => {
        project.startDate = "2027-09-01";
        project.endDate = "2027-12-31";
        project.schoolYearDerogation = true;
      },
      "pass",
    ],
    [
      "school year without derogation",
      ({ project }) => {
        project.startDate = "2027-09-01";
        project.endDate = "2028-06-30";
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(projectPeriod, edit, call)).toBe(outcome);
  });

  it("moves only the date that is out of the year", () => {
    const { fix } = findingOf(projectPeriod, ({ project }) => void (project.endDate = "2028-02-03"));
    expect(fix).toBe("Fixez la fin au 31/12/2027.");
  });
});
