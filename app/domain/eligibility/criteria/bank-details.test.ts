import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { bankDetails } from "./bank-details";

/** An IBAN with right check digits over any account number. */
function ibanOf(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join("");
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${account}`;
}

const frenchIban = (account: string) => ibanOf("FR", account);

describe("ADM-09", () => {
  it.each<[string, Edit, Outcome]>([
    ["valid French account", () => {}, "pass"],
    [
      "lower case, grouped with narrow spaces",
      ({ association }) => {
        association.bank.iban = "fr14 2004 1010\u202F0505 0001 3m02 606";
      },
      "pass",
    ],
    [
      "foreign account",
      ({ association }) => {
        association.bank.iban = "DE89370400440532013000";
      },
      "pass",
    ],
    [
      "French account whose IBAN key is right and RIB key wrong",
      ({ association }) => {
        association.bank.iban = frenchIban("20041010050500013M02607");
      },
      "fail",
    ],
    [
      "Monaco: the RIB key is not asked",
      ({ association }) => {
        association.bank.iban = ibanOf("MC", "20041010050500013M02607");
      },
      "pass",
    ],
    [
      "letters in a French bank code",
      ({ association }) => {
        association.bank.iban = frenchIban("2004A010050500013M02606");
      },
      "fail",
    ],
    [
      "length of another country",
      ({ association }) => {
        association.bank.iban = "DE8937040044053201300";
      },
      "fail",
    ],
    [
      "country outside the registry",
      ({ association }) => {
        association.bank.iban = ibanOf("ZZ", "370400440532013000");
      },
      "fail",
    ],
    [
      "check digits wrong",
      ({ association }) => {
        association.bank.iban = "FR1520041010050500013M02606";
      },
      "fail",
    ],
    [
      "a dash inside",
      ({ association }) => {
        association.bank.iban = "DE89-370400440532013000";
      },
      "fail",
    ],
    [
      "BIC of eight in lower case with spaces",
      ({ association }) => {
        association.bank.bic = " exemfrpp ";
      },
      "pass",
    ],
    [
      "BIC with a space inside",
      ({ association }) => {
        association.bank.bic = "EXEM FRPP";
      },
      "fail",
    ],
    [
      "BIC of nine",
      ({ association }) => {
        association.bank.bic = "EXEMFRPPX";
      },
      "fail",
    ],
    [
      "another holder",
      ({ association }) => {
        association.bank.holder = "Quelqu'un";
      },
      "review",
    ],
    [
      "another holder and a wrong IBAN: the failure wins",
      ({ association }) => {
        association.bank.holder = "Quelqu'un";
        association.bank.iban = "";
      },
      "fail",
    ],
    [
      "holder in capitals without accents nor signs",
      ({ association }) => {
        association.name = "Cœur d'Été – Ægir";
        association.bank.holder = "COEUR DETE AEGIR";
      },
      "pass",
    ],
    [
      "holder in full-width letters",
      ({ association }) => {
        association.name = "ABC 12";
        association.bank.holder = "ＡＢＣ１２";
      },
      "pass",
    ],
    [
      "the acronym is not the name",
      ({ association }) => {
        association.acronym = "APT";
        association.bank.holder = "APT";
      },
      "review",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(bankDetails, edit)).toBe(outcome);
  });
});
