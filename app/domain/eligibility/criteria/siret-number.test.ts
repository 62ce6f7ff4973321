import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { siretNumber } from "./siret-number";

describe("ADM-02", () => {
  it.each<[string, Edit, Outcome]>([
    ["valid", () => {}, "pass"],
    [
      "white space of every sort inside",
      ({ association }) => {
        association.siret = "732\u00A0829\u202F320\u0085000 74";
      },
      "pass",
    ],
    [
      "a zero-width space is not white space",
      ({ association }) => {
        association.siret = "732829320\u200B00074";
      },
      "fail",
    ],
    [
      "full-width digits",
      ({ association }) => {
        association.siret = "７３２８２９３２００００７４";
      },
      "fail",
    ],
    [
      "Luhn right on fourteen, wrong on nine",
      ({ association }) => {
        association.siret = "73282932100073";
      },
      "fail",
    ],
    [
      "Luhn wrong on fourteen",
      ({ association }) => {
        association.siret = "73282932000075";
      },
      "fail",
    ],
    [
      "La Poste by the sum of digits",
      ({ association }) => {
        association.siret = "35600000009075";
      },
      "pass",
    ],
    [
      "sum of digits multiple of five, but not La Poste",
      ({ association }) => {
        association.siret = "73282932000078";
      },
      "fail",
    ],
    [
      "thirteen digits",
      ({ association }) => {
        association.siret = "7328293200007";
      },
      "fail",
    ],
    [
      "empty",
      ({ association }) => {
        association.siret = "";
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(siretNumber, edit)).toBe(outcome);
  });
});
