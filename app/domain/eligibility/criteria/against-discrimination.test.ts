import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { againstDiscrimination } from "./against-discrimination";

describe("TRV-02", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["argued", () => {}, "pass"],
    [
      "exactly long enough",
      ({ project }) => {
        project.nonDiscrimination = "x".repeat(30);
      },
      "pass",
    ],
    [
      "one character short",
      ({ project }) => {
        project.nonDiscrimination = "x".repeat(29);
      },
      "fail",
    ],
    [
      "one short, between ideographic spaces",
      ({ project }) => {
        project.nonDiscrimination = `\u3000${"x".repeat(29)}\u3000`;
      },
      "fail",
    ],
    [
      "a zero-width space is a character",
      ({ project }) => {
        project.nonDiscrimination = `${"x".repeat(29)}\u200B`;
      },
      "pass",
    ],
    [
      "empty",
      ({ project }) => {
        project.nonDiscrimination = "";
      },
      "fail",
    ],
    [
      "empty, when the call asks for nothing",
      ({ project }) => {
        project.nonDiscrimination = "";
      },
      "pass",
      { params: { minTextLength: 0 } },
    ],
    [
      "length of the call",
      ({ project }) => {
        project.nonDiscrimination = "x".repeat(30);
      },
      "fail",
      { params: { minTextLength: 31 } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(againstDiscrimination, edit, call)).toBe(outcome);
  });
});
