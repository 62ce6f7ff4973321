import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { noInvestment } from "./no-investment";

describe("FIN-07", () => {
  it.each<[string, Edit, Outcome]>([
    ["0.00", () => {}, "pass"],
    [
      "0",
      ({ project }) => {
        project.investmentAmount = "0";
      },
      "pass",
    ],
    [
      "0.0",
      ({ project }) => {
        project.investmentAmount = "0.0";
      },
      "pass",
    ],
    [
      "minus zero is zero, FIN-03 reports the sign",
      ({ project }) => {
        project.investmentAmount = "-0.00";
      },
      "pass",
    ],
    [
      "a thousandth",
      ({ project }) => {
        project.investmentAmount = "0.001";
      },
      "fail",
    ],
    [
      "a cent",
      ({ project }) => {
        project.investmentAmount = "0.01";
      },
      "fail",
    ],
    [
      "unreadable",
      ({ project }) => {
        project.investmentAmount = "";
      },
      "na",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(noInvestment, edit)).toBe(outcome);
  });
});
