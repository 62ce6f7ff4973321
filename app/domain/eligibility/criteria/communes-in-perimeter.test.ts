import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { communesInPerimeter } from "./communes-in-perimeter";

describe("TER-03", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["inside", () => {}, "pass"],
    [
      "none",
      ({ project }) => {
        project.territory.communes = [];
      },
      "pass",
    ],
    [
      "one outside",
      ({ project }) => {
        project.territory.communes = ["62215", "59350"];
      },
      "fail",
    ],
    [
      "spaces around",
      ({ project }) => {
        project.territory.communes = [" 62215"];
      },
      "pass",
    ],
    [
      "list of the call",
      ({ project }) => {
        project.territory.communes = ["62215"];
      },
      "fail",
      { eligibleCommunes: [] },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(communesInPerimeter, edit, call)).toBe(outcome);
  });
});
