import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { wellFormedAmounts } from "./well-formed-amounts";

describe("FIN-03", () => {
  it.each<[string, Edit, Outcome]>([
    ["all well formed", () => {}, "pass"],
    [
      "no decimals, one decimal, zeros before",
      ({ budget }) => {
        budget.charges[0]!.amount = "1850";
        budget.charges[1]!.amount = "320.0";
        budget.charges[2]!.amount = "000640.00";
      },
      "pass",
    ],
    [
      "white space at the ends",
      ({ budget }) => {
        budget.charges[0]!.amount = "\u20021850.00\u0085";
      },
      "pass",
    ],
    [
      "a byte order mark at the start",
      ({ budget }) => {
        budget.charges[0]!.amount = "\uFEFF1850.00";
      },
      "fail",
    ],
    [
      "three decimals",
      ({ budget }) => {
        budget.charges[0]!.amount = "1850.000";
      },
      "fail",
    ],
    [
      "minus zero",
      ({ project }) => {
        project.investmentAmount = "-0";
      },
      "fail",
    ],
    [
      "plus sign",
      (application) => {
        application.requestedAmount = "+8000.00";
      },
      "fail",
    ],
    [
      "a comma",
      (application) => {
        application.requestedAmount = "8000,00";
      },
      "fail",
    ],
    [
      "a point without decimals",
      (application) => {
        application.requestedAmount = "8000.";
      },
      "fail",
    ],
    [
      "nothing before the point",
      (application) => {
        application.requestedAmount = ".50";
      },
      "fail",
    ],
    [
      "empty",
      ({ budget }) => {
        budget.products[0]!.amount = "";
      },
      "fail",
    ],
    [
      "other digits",
      ({ budget }) => {
        budget.products[0]!.amount = "٣";
      },
      "fail",
    ],
    [
      "a line break inside",
      ({ budget }) => {
        budget.products[0]!.amount = "420.00\n1";
      },
      "fail",
    ],
    [
      "de minimis aid",
      ({ association }) => {
        association.deMinimisLast3Years = "x";
      },
      "fail",
    ],
    [
      "grants of last year",
      ({ association }) => {
        association.publicGrantsLastYear = "1.005";
      },
      "fail",
    ],
    [
      "a line of the budget of the association",
      ({ association }) => {
        association.budget!.products[0]!.amount = "-1";
      },
      "fail",
    ],
    [
      "no budget of the association",
      ({ association }) => {
        association.budget = null;
      },
      "pass",
    ],
    [
      "a previous grant",
      (application) => {
        application.previousGrants = [{ status: "finished", crf: true, interim: false, amount: "1.234" }];
      },
      "fail",
    ],
    [
      "a previous grant without amount",
      (application) => {
        application.previousGrants = [{ status: "finished", crf: true, interim: false, amount: null }];
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(wellFormedAmounts, edit)).toBe(outcome);
  });

  it("names the lines and the amounts as typed", () => {
    const { reason, field } = findingOf(
      wellFormedAmounts,
      ({ budget }) => void (budget.products[2]!.amount = "3,5"),
    );
    expect(reason).toBe("Montants mal formés\u00A0: produit 3 «\u00A03,5\u00A0».");
    expect(field).toBe("budget.products");
  });
});
