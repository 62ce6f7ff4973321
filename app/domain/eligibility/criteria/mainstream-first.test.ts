import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { mainstreamFirst } from "./mainstream-first";

describe("PIL-03", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["argued", () => {}, "pass"],
    [
      "exactly long enough",
      ({ project }) => {
        project.mainstream = "x".repeat(50);
      },
      "pass",
    ],
    [
      "one character short",
      ({ project }) => {
        project.mainstream = "x".repeat(49);
      },
      "fail",
    ],
    [
      "one short, between ideographic spaces",
      ({ project }) => {
        project.mainstream = `\u3000${"x".repeat(49)}\u3000`;
      },
      "fail",
    ],
    [
      "a zero-width space is a character",
      ({ project }) => {
        project.mainstream = `${"x".repeat(49)}\u200B`;
      },
      "pass",
    ],
    [
      "empty",
      ({ project }) => {
        project.mainstream = "";
      },
      "fail",
    ],
    [
      "empty, when the call asks for nothing",
      ({ project }) => {
        project.mainstream = "";
      },
      "pass",
      { params: { minMainstreamLength: 0 } },
    ],
    [
      "length of the call",
      ({ project }) => {
        project.mainstream = "x".repeat(50);
      },
      "fail",
      { params: { minMainstreamLength: 51 } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(mainstreamFirst, edit, call)).toBe(outcome);
  });
});
