import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { submissionWindow } from "./submission-window";

describe("CAL-01", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["within", () => {}, "pass"],
    [
      "first instant",
      (application) => {
        application.submittedAt = "2026-09-14T07:00:00Z";
      },
      "pass",
    ],
    [
      "a billionth of a second before opening",
      (application) => {
        application.submittedAt = "2026-09-14T06:59:59.999999999Z";
      },
      "fail",
    ],
    [
      "last second with its fraction",
      (application) => {
        application.submittedAt = "2026-10-25T22:59:59.999999999999Z";
      },
      "pass",
    ],
    [
      "last second with a winter offset",
      (application) => {
        application.submittedAt = "2026-10-25T23:59:59+01:00";
      },
      "pass",
    ],
    [
      "last second as a summer clock would show it: an hour early",
      (application) => {
        application.submittedAt = "2026-10-25T23:59:59.5+02:00";
      },
      "pass",
    ],
    [
      "the second after",
      (application) => {
        application.submittedAt = "2026-10-25T23:00:00Z";
      },
      "fail",
    ],
    [
      "the second after, by zeros",
      (application) => {
        application.submittedAt = "2026-10-25T23:00:00.000Z";
      },
      "fail",
    ],
    [
      "less than a billionth after the last second",
      (application) => {
        application.submittedAt = "2026-10-25T23:00:00.0000000000001Z";
      },
      "fail",
    ],
    [
      "next day by the clock of another zone, still in time",
      (application) => {
        application.submittedAt = "2026-10-26T04:59:59+06:00";
      },
      "pass",
    ],
    [
      "closing in summer, on the day clocks go forward",
      (application) => {
        application.submittedAt = "2027-03-28T21:59:59.9Z";
      },
      "pass",
      { closesAtLocal: "2027-03-28T23:59:59" },
    ],
    [
      "closing in summer, a second late",
      (application) => {
        application.submittedAt = "2027-03-28T22:00:00Z";
      },
      "fail",
      { closesAtLocal: "2027-03-28T23:59:59" },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(submissionWindow, edit, call)).toBe(outcome);
  });
});
