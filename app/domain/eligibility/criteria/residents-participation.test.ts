import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { residentsParticipation } from "./residents-participation";

describe("TRV-05", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["argued", () => {}, "pass"],
    [
      "exactly long enough",
      ({ project }) => {
        project.participation = "x".repeat(30);
      },
      "pass",
    ],
    [
      "one character short",
      ({ project }) => {
        project.participation = "x".repeat(29);
      },
      "fail",
    ],
    [
      "one short, between ideographic spaces",
      ({ project }) => {
        project.participation = `\u3000${"x".repeat(29)}\u3000`;
      },
      "fail",
    ],
    [
      "a zero-width space is a character",
      ({ project }) => {
        project.participation = `${"x".repeat(29)}\u200B`;
      },
      "pass",
    ],
    [
      "empty",
      ({ project }) => {
        project.participation = "";
      },
      "fail",
    ],
    [
      "empty, when the call asks for nothing",
      ({ project }) => {
        project.participation = "";
      },
      "pass",
      { params: { minTextLength: 0 } },
    ],
    [
      "length of the call",
      ({ project }) => {
        project.participation = "x".repeat(30);
      },
      "fail",
      { params: { minTextLength: 31 } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(residentsParticipation, edit, call)).toBe(outcome);
  });
});
