import { describe, expect, it } from "vitest";
import { readDecimal } from "./read-decimal";
import { counted, enumerated, euros, percentOf, quoted, shareInWords } from "./wording";

const read = (text: string) => readDecimal(text)!;

describe("figures in French", () => {
  it.each([
    ["1234.5", "1\u00A0234,50\u00A0€"],
    ["-0.05", "−0,05\u00A0€"],
    ["1234567.005", "1\u00A0234\u00A0567,005\u00A0€"],
    ["0", "0,00\u00A0€"],
  ])("%s euros", (amount, words) => {
    expect(euros(read(amount))).toBe(words);
  });

  it.each([
    ["71", "120", "59,1667\u00A0%"],
    ["80", "100", "80\u00A0%"],
    ["11360.01", "14200", "80,0001\u00A0%"],
    ["1", "0", "0\u00A0%"],
  ])("%s of %s", (part, whole, words) => {
    expect(percentOf(read(part), read(whole))).toBe(words);
  });

  it.each([
    ["0.80", "80\u00A0%"],
    ["0.125", "12,5\u00A0%"],
    ["1", "100\u00A0%"],
    ["0", "0\u00A0%"],
  ])("a share of %s", (share, words) => {
    expect(shareInWords(read(share))).toBe(words);
  });

  it("agrees in number and lists with « et »", () => {
    expect([counted(0, "personne"), counted(1, "personne"), counted(1200, "personne")]).toEqual([
      "0\u00A0personne",
      "1\u00A0personne",
      "1\u00A0200\u00A0personnes",
    ]);
    expect(enumerated(["a", "b", "c"])).toBe("a, b et c");
    expect(quoted("é".repeat(60))).toBe(`«\u00A0${"é".repeat(39)}…\u00A0»`);
  });
});
