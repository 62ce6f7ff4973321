import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { attentionToYouth } from "./attention-to-youth";

describe("TRV-03", () => {
  it.each<[string, Edit, Outcome]>([
    ["ages given", () => {}, "pass"],
    [
      "no age, whatever the pillar",
      ({ project }) => {
        project.pillar = "SANTE";
        project.beneficiaries.ages = {};
      },
      "fail",
    ],
    [
      "ages all null",
      ({ project }) => {
        project.pillar = "CADRE";
        project.beneficiaries.ages = { "65+": null };
      },
      "fail",
    ],
    [
      "one bracket at zero",
      ({ project }) => {
        project.pillar = "CADRE";
        project.beneficiaries.ages = { "65+": 0 };
      },
      "pass",
    ],
    [
      "youth project without the young",
      ({ project }) => {
        project.pillar = "JEUNESSE";
        project.beneficiaries.ages = { "26-64": 10, "16-25": 0 };
      },
      "fail",
    ],
    [
      "youth project with one child",
      ({ project }) => {
        project.pillar = "JEUNESSE";
        project.beneficiaries.ages = { "0-5": 1 };
      },
      "pass",
    ],
    [
      "an unknown pillar is not youth",
      ({ project }) => {
        project.pillar = "SPORT";
        project.beneficiaries.ages = { "65+": 3 };
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(attentionToYouth, edit)).toBe(outcome);
  });
});
