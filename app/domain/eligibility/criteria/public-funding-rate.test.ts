import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { publicFundingRate } from "./public-funding-rate";

describe("FIN-05", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["within", () => {}, "pass"],
    [
      "exactly at the ceiling",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "9600.00" }];
        budget.products = [{ account: "74-STATE", amount: "7680.00" }];
      },
      "pass",
    ],
    [
      "a cent above the ceiling, shown as 80.0001 %",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "9600.00" }];
        budget.products = [{ account: "74-STATE", amount: "7680.01" }];
      },
      "fail",
    ],
    [
      "a cent above on ten billion",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "10000000000.00" }];
        budget.products = [{ account: "74-STATE", amount: "8000000000.01" }];
      },
      "fail",
    ],
    [
      "a ceiling of a third, compared exactly",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "3.00" }];
        budget.products = [{ account: "74-STATE", amount: "0.99" }];
      },
      "pass",
      { params: { maxPublicRate: "0.33" } },
    ],
    [
      "ceiling of the call given as a number",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "100.00" }];
        budget.products = [{ account: "74-STATE", amount: "81.00" }];
      },
      "fail",
      { params: { maxPublicRate: 0.8 } },
    ],
    [
      "zero base",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "0.00" }];
        budget.products = [{ account: "74-STATE", amount: "0.00" }];
      },
      "fail",
    ],
    [
      "negative base",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "-10.00" }];
        budget.products = [{ account: "74-STATE", amount: "0.00" }];
      },
      "fail",
    ],
    [
      "charges in kind do not make the base",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "100.00" }];
        budget.products = [{ account: "74-STATE", amount: "81.00" }];
        budget.charges.push({ account: "864", amount: "900" });
      },
      "fail",
    ],
    [
      "a private funder on a public account",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "100" }];
        budget.products = [
          { account: "74-STATE", amount: "90", funder: { kind: "PRIVATE", name: "F", inCall: false } },
        ];
      },
      "pass",
    ],
    [
      "a public funder on the private account",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "100" }];
        budget.products = [
          { account: "74-PRIVATE", amount: "90", funder: { kind: "EU", name: "F", inCall: false } },
        ];
      },
      "fail",
    ],
    [
      "the private account without funder",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "100" }];
        budget.products = [{ account: "74-PRIVATE", amount: "90" }];
      },
      "pass",
    ],
    [
      "any other 74 without funder is public",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "100" }];
        budget.products = [{ account: "74", amount: "90", funder: null }];
      },
      "fail",
    ],
    [
      "an unreadable private line is not needed",
      ({ budget }) => {
        budget.products[5]!.amount = "?";
      },
      "pass",
    ],
    [
      "an unreadable charge in kind is not needed",
      ({ budget }) => {
        budget.charges[10]!.amount = "?";
      },
      "pass",
    ],
    [
      "an unreadable charge",
      ({ budget }) => {
        budget.charges[0]!.amount = "?";
      },
      "na",
    ],
    [
      "an unreadable public line on a zero base: no object first",
      ({ budget }) => {
        budget.charges = [{ account: "60", amount: "0" }];
        budget.products = [{ account: "74-STATE", amount: "?" }];
      },
      "na",
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(publicFundingRate, edit, call)).toBe(outcome);
  });

  it("says both ways to come back under the ceiling", () => {
    const { reason, fix } = findingOf(publicFundingRate, ({ budget }) => {
      budget.charges = [{ account: "60", amount: "10000.00" }];
      budget.products = [{ account: "74-STATE", amount: "8600.00" }];
    });
    expect(reason).toBe(
      "Financements publics\u00A0: 86\u00A0% du coût (8\u00A0600,00\u00A0€ sur 10\u00A0000,00\u00A0€), plafond 80\u00A0%.",
    );
    expect(fix).toBe(
      "Réduisez les financements publics de 600,00\u00A0€ ou ajoutez 750,00\u00A0€ de charges (hors comptes 86), financées autrement.",
    );
  });
});
