import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { genderEquality } from "./gender-equality";

describe("TRV-01", () => {
  it.each<[string, Edit, Outcome]>([
    ["counted and argued", () => {}, "pass"],
    [
      "zero is a count",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.female = 0;
      },
      "pass",
    ],
    [
      "women null",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.female = null;
      },
      "fail",
    ],
    [
      "men absent",
      ({ project }) => {
        const { beneficiaries } = project;
        delete beneficiaries.male;
      },
      "fail",
    ],
    [
      "text one short",
      ({ project }) => {
        project.genderEquality = "x".repeat(29);
      },
      "fail",
    ],
    [
      "text just long enough",
      ({ project }) => {
        project.genderEquality = "x".repeat(30);
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(genderEquality, edit)).toBe(outcome);
  });

  it("points to the count that is missing before the text", () => {
    const { field, fix } = findingOf(
      genderEquality,
      ({ project }) => void (project.beneficiaries.male = null),
    );
    expect(field).toBe("project.beneficiaries.male");
    expect(fix).toBe("Indiquez le nombre d'hommes attendus.");
  });
});
