import { describe, expect, it } from "vitest";
import { readAssociationNumber } from "./association-number";

describe("the number of an association", () => {
  it.each([
    ["a SIRET with spaces", " 000 090 019 00019 ", { kind: "siret", number: "00009001900019" }],
    [
      "a SIRET with no-break spaces",
      "000\u00A0090\u202F01900019",
      { kind: "siret", number: "00009001900019" },
    ],
    ["a SIREN with dots", "000.090.019", { kind: "siren", number: "000090019" }],
    ["an RNA in small letters", " w627 990 901", { kind: "rna", number: "W627990901" }],
    ["an overseas RNA", "W9R1234567", { kind: "rna", number: "W9R1234567" }],
  ])("is read: %s", (_situation, typed, value) => {
    expect(readAssociationNumber(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ["nothing", "", { code: "not-a-number" }],
    ["words", "Les Ateliers", { code: "not-a-number" }],
    ["thirteen digits", "0000900190001", { code: "wrong-length", digits: 13 }],
    ["a wrong key", "00009001900018", { code: "wrong-key", kind: "siret" }],
    ["a SIREN with a wrong key", "000090018", { code: "wrong-key", kind: "siren" }],
    ["digits of another script", "٠٠٠٠٩٠٠١٩", { code: "not-a-number" }],
  ])("is refused: %s", (_situation, typed, refusal) => {
    expect(readAssociationNumber(typed)).toEqual({ ok: false, refusal });
  });
});
