import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { associationRegister } from "./association-register";

describe("ADM-03", () => {
  it.each<[string, Edit, Outcome]>([
    ["valid number", () => {}, "pass"],
    [
      "lower case and outer spaces",
      ({ association }) => {
        association.rna = "\u00A0w2a1000027 ";
      },
      "pass",
    ],
    [
      "a space inside",
      ({ association }) => {
        association.rna = "W627 990001";
      },
      "fail",
    ],
    [
      "invalid number with a complete local registry",
      ({ association }) => {
        association.rna = "W1";
        association.localRegistry = { court: "Colmar", volume: "1", folio: "2" };
      },
      "fail",
    ],
    [
      "blank number with a complete local registry",
      ({ association }) => {
        association.rna = "\u202F";
        association.localRegistry = { court: "Colmar", volume: "1", folio: "2" };
      },
      "pass",
    ],
    [
      "no number, a blank folio",
      ({ association }) => {
        association.rna = "";
        association.localRegistry = { court: "Colmar", volume: "1", folio: " " };
      },
      "fail",
    ],
    [
      "no number, no folio",
      ({ association }) => {
        association.rna = "";
        association.localRegistry = { court: "Colmar", volume: "1" };
      },
      "fail",
    ],
    [
      "no number, no registry",
      ({ association }) => {
        association.rna = "";
        association.localRegistry = null;
      },
      "fail",
    ],
    [
      "a letter in the last seven",
      ({ association }) => {
        association.rna = "W62700001A";
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(associationRegister, edit)).toBe(outcome);
  });
});
