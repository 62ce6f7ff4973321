import { describe, expect, it } from "vitest";
import { validators } from "../../../tests/fixtures/eligibility/files";
import { isBic } from "./bic";
import { ibanFault } from "./iban";
import { ibanLengths } from "./iban-lengths";
import { isRib } from "./rib";
import { isRna } from "./rna";
import { isSiren, isSiret } from "./siret";

const named = (vector: { value: string; why?: string }) => `"${vector.value}" ${vector.why ?? ""}`;

describe.each([
  ["SIREN", validators.siren, isSiren],
  ["SIRET", validators.siret, isSiret],
  ["RNA", validators.rna, isRna],
  ["IBAN", validators.iban, (text: string) => ibanFault(text) === null],
] as const)("%s", (_name, vectors, isValid) => {
  it.each(vectors.map((vector) => [named(vector), vector] as const))("%s", (_words, { value, valid }) => {
    expect(isValid(value)).toBe(valid);
  });
});

describe("IBAN", () => {
  it.each([
    ["no check digits", "FRXX20041010050500013M02606", "shape"],
    ["a sign inside", "DE89-370400440532013000", "shape"],
    ["letters of other alphabets", "DЕ89370400440532013000", "shape"],
    ["unknown country", "XX89370400440532013000", "country"],
    ["a French overseas code is not in the registry", "RE1420041010050500013M02606", "country"],
    ["length of another country", "DE8937040044053201300", "length"],
    ["one digit exchanged", "DE89370400440532013001", "check-digits"],
    ["key of the RIB", "FR8420041010050500013M02607", "rib-key"],
  ])("%s", (_situation, iban, fault) => {
    expect(ibanFault(iban)).toBe(fault);
  });

  it.each([
    "GB29NWBK60161331926819",
    "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S",
    "LC55HEMM000100010012001200023015",
  ])("accepts the registry's own example %s", (iban) => {
    expect(ibanFault(iban)).toBeNull();
  });

  it("knows each country once, with lengths of the standard", () => {
    expect(ibanLengths.size).toBe(89);
    for (const [country, length] of ibanLengths) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(length).toBeGreaterThanOrEqual(15);
      expect(length).toBeLessThanOrEqual(34);
    }
  });
});

describe("RIB", () => {
  it.each([
    ["letters of the account read as digits", "20041010050500013M02606", true],
    ["A like 1, J like 1", "20041010050500013D02606", true],
    ["another letter of another value", "20041010050500013N02606", false],
    ["a letter in the bank", "2004A010050500013M02606", false],
    ["too short", "2004101005050001302606", false],
  ])("%s", (_situation, account, valid) => {
    expect(isRib(account)).toBe(valid);
  });
});

describe("BIC", () => {
  it.each([
    ["eight characters", "EXEMFRPP", true],
    ["eleven, lower case, outer spaces", " exemfrppxxx\u00A0", true],
    ["digits in the location and the branch", "EXEMFR2A001", true],
    ["digit in the bank", "EX3MFRPP", false],
    ["nine characters", "EXEMFRPPX", false],
    ["empty", "", false],
  ])("%s", (_situation, bic, valid) => {
    expect(isBic(bic)).toBe(valid);
  });
});
