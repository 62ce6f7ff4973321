import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { directoryStatus } from "./directory-status";

describe("ADM-04", () => {
  it.each<[string, Edit, Outcome]>([
    ["active and known", () => {}, "pass"],
    [
      "SIRET invalid, closed as well",
      ({ association }) => {
        association.siret = "1";
        association.registry = { found: true, etatAdministratif: "F" };
      },
      "na",
    ],
    [
      "SIRET invalid, directory silent",
      ({ association }) => {
        association.siret = "1";
        association.registry = null;
      },
      "na",
    ],
    [
      "directory silent",
      ({ association }) => {
        association.registry = null;
      },
      "review",
    ],
    [
      "closed",
      ({ association }) => {
        association.registry = { found: true, etatAdministratif: "C" };
      },
      "fail",
    ],
    [
      "closed though not found: the failure wins",
      ({ association }) => {
        association.registry = { found: false, etatAdministratif: "F" };
      },
      "fail",
    ],
    [
      "form not admitted",
      ({ association }) => {
        association.registry = { found: true, natureJuridique: "5710" };
      },
      "fail",
    ],
    [
      "form admitted, unlike the declared one",
      ({ association }) => {
        association.registry = { found: true, natureJuridique: "9260" };
      },
      "pass",
    ],
    [
      "not found",
      ({ association }) => {
        association.registry = { found: false };
      },
      "review",
    ],
    [
      "nothing known but that it exists",
      ({ association }) => {
        association.registry = {
          found: true,
          etatAdministratif: null,
          natureJuridique: null,
          identifiantAssociation: null,
        };
      },
      "pass",
    ],
    [
      "another RNA",
      ({ association }) => {
        association.registry = { found: true, identifiantAssociation: "W000000000" };
      },
      "review",
    ],
    [
      "the same RNA in lower case with spaces",
      ({ association }) => {
        association.registry = { found: true, identifiantAssociation: " w627900011 " };
      },
      "pass",
    ],
    [
      "RNA blank in the directory",
      ({ association }) => {
        association.registry = { found: true, identifiantAssociation: " " };
      },
      "pass",
    ],
    [
      "RNA blank in the application",
      ({ association }) => {
        association.rna = " ";
        association.registry = { found: true, identifiantAssociation: "W627900011" };
      },
      "pass",
    ],
    [
      "an invalid RNA that differs",
      ({ association }) => {
        association.rna = "W1";
      },
      "review",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(directoryStatus, edit)).toBe(outcome);
  });
});
