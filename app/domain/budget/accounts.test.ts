import { expect, it } from "vitest";
import { accountNumber, accountTitle } from "./accounts";

it.each([
  ["601", "601 – Achats matières et fournitures"],
  ["60x", "Autres fournitures"],
  ["IND1", "Charges fixes de fonctionnement"],
  ["87", "87 – Contributions volontaires en nature"],
  ["7042", "7042"],
  ["74-COMMUNE", "74 – Subventions d’exploitation"],
])("shows the account %s as %s", (code, title) => {
  expect(accountTitle(code)).toBe(title);
});

it("shows the grant of a funder under the account 74", () => {
  expect(accountTitle("74-EPCI", "Communauté d’agglomération")).toBe("74 – Communauté d’agglomération");
  expect(accountNumber("74-EPCI")).toBe("74");
  expect(accountNumber("OWN1")).toBeNull();
});
