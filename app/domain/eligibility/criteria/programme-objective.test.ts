import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { programmeObjective } from "./programme-objective";

describe("PIL-01", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["operational objective", () => {}, "pass"],
    [
      "two of the pillar",
      ({ project }) => {
        project.pillar = "SANTE";
        project.objectives = ["SANTE-1.1", "SANTE-4.2"];
      },
      "pass",
    ],
    [
      "none",
      ({ project }) => {
        project.pillar = "SANTE";
        project.objectives = [];
      },
      "fail",
    ],
    [
      "of another pillar",
      ({ project }) => {
        project.pillar = "SANTE";
        project.objectives = ["SANTE-2.3", "EMPLOI-1.1"];
      },
      "fail",
    ],
    [
      "strategic objective that has operational ones",
      ({ project }) => {
        project.pillar = "SANTE";
        project.objectives = ["SANTE-2"];
      },
      "fail",
    ],
    [
      "strategic objective that has none",
      ({ project }) => {
        project.pillar = "JEUNESSE";
        project.objectives = ["JEUNESSE-3"];
      },
      "pass",
    ],
    [
      "an action",
      ({ project }) => {
        project.pillar = "JEUNESSE";
        project.objectives = ["JEUNESSE-2.3.D1"];
      },
      "fail",
    ],
    [
      "unknown pillar",
      ({ project }) => {
        project.pillar = "SPORT";
        project.objectives = ["SPORT-1.1"];
      },
      "fail",
    ],
    [
      "pillar of the programme that the call does not list",
      ({ project }) => {
        project.pillar = "EMPLOI";
        project.objectives = ["EMPLOI-1.1"];
      },
      "fail",
      { pillars: ["SANTE"] },
    ],
    [
      "spaces around",
      ({ project }) => {
        project.pillar = " SANTE";
        project.objectives = ["SANTE-2.3 "];
      },
      "pass",
    ],
    [
      "lower case is another code",
      ({ project }) => {
        project.pillar = "SANTE";
        project.objectives = ["sante-2.3"];
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(programmeObjective, edit, call)).toBe(outcome);
  });
});
