import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { consistentHeadcounts } from "./consistent-headcounts";

describe("BEN-01", () => {
  it.each<[string, Edit, Outcome]>([
    ["consistent", () => {}, "pass"],
    [
      "nobody anywhere",
      ({ project }) => {
        project.beneficiaries = { total: 0, qpv: 0, female: 0, male: 0, other: 0, ages: { "0-5": 0 } };
      },
      "pass",
    ],
    [
      "one man too many",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.male = 37;
      },
      "fail",
    ],
    [
      "women not given: the sum by gender is skipped",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.female = null;
        beneficiaries.male = 500;
      },
      "pass",
    ],
    [
      "others not given count none",
      ({ project }) => {
        const { beneficiaries } = project;
        delete beneficiaries.other;
      },
      "pass",
    ],
    [
      "no age at all: the sum by age is skipped",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.ages = {};
      },
      "pass",
    ],
    [
      "every age null is no age at all",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.ages = { "0-5": null, "65+": null };
      },
      "pass",
    ],
    [
      "one age given, the missing ones count none",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.ages = { "26-64": 120 };
      },
      "pass",
    ],
    [
      "one age given, at zero",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.ages = { "65+": 0 };
      },
      "fail",
    ],
    [
      "more residents than people",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.qpv = 121;
      },
      "fail",
    ],
    [
      "everybody a resident",
      ({ project }) => {
        const { beneficiaries } = project;
        beneficiaries.qpv = 120;
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(consistentHeadcounts, edit)).toBe(outcome);
  });
});
