import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validators } from "../../../tests/fixtures/eligibility/files";
import { add, compare, compareWithShare, exchangeText, subtract, decimalOfCount } from "./decimal";
import { centsAbove, centsBeyond, quotientHalfEven } from "./decimal-quotient";
import { decimalOfNumber, readDecimal, readScientific } from "./read-decimal";

const read = (text: string) => readDecimal(text)!;

describe("readDecimal", () => {
  it.each([
    ["0", "0.00"],
    ["-0.00", "0.00"],
    ["007.5", "7.50"],
    [" 12\u00A0", "12.00"],
    ["12.340", "12.34"],
    ["0.001", "0.001"],
    ["-1.5", "-1.50"],
    ["-0.05", "-0.05"],
    ["9999999999999.99", "9999999999999.99"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.50"],
  ])("reads %j exactly", (text, exact) => {
    expect(exchangeText(read(text))).toBe(exact);
  });

  it.each([
    "",
    " ",
    "+1",
    "1,5",
    "1.",
    ".5",
    "1e3",
    "--1",
    "- 1",
    "1 000",
    "٣",
    "１",
    "1.2.3",
    "NaN",
    "0x10",
    "\uFEFF1",
    "1\n2",
    "1.5€",
  ])("refuses %j", (text) => {
    expect(readDecimal(text)).toBeNull();
  });

  it("agrees with the grammar on any short text", () => {
    const grammar = /^-?[0-9]+(\.[0-9]+)?$/;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("0", "7", ".", "-", "e", " "), maxLength: 8 }),
        (text) => {
          expect(readDecimal(text) !== null).toBe(grammar.test(text.replace(/^ +| +$/g, "")));
        },
      ),
    );
  });
});

describe("reckoning", () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, scale]) => {
      const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
      const whole = text.slice(0, text.length - scale);
      return {
        text: `${digits < 0n ? "-" : ""}${whole}${scale ? `.${text.slice(-scale)}` : ""}`,
        millionths: digits * 10n ** BigInt(6 - scale),
      };
    });

  it("adds and compares like whole millionths", () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const [first, second] = [read(left.text), read(right.text)];
        const order = left.millionths < right.millionths ? -1 : Number(left.millionths > right.millionths);
        expect(Math.sign(compare(first, second))).toBe(order);
        expect(compare(subtract(add(first, second), second), first)).toBe(0);
      }),
    );
  });

  it.each(validators.publicRate)(
    "$public of $base against $ceiling",
    ({ public: part, base, ceiling, withinCeiling }) => {
      expect(compareWithShare(read(part), read(ceiling), read(base)) <= 0).toBe(withinCeiling);
    },
  );

  it.each([
    ["1.001", 101n, 101n],
    ["1.00", 100n, 101n],
    ["-1.001", -100n, -100n],
    ["0", 0n, 1n],
  ])("whole cents not below and above %s", (text, above, beyond) => {
    expect(centsAbove(read(text))).toBe(above);
    expect(centsBeyond(read(text))).toBe(beyond);
  });

  it.each([
    ["1", "8", 2, 12n],
    ["3", "8", 2, 38n],
    ["1", "3", 4, 3333n],
    ["-1", "8", 2, -12n],
  ])("%s / %s at %i decimals, half to even", (part, whole, decimalPlaces, units) => {
    expect(quotientHalfEven(read(part), read(whole), decimalPlaces)).toBe(units);
  });
});

describe("numbers of JSON", () => {
  it.each([
    [0.1, "0.10"],
    [1e21, "1000000000000000000000.00"],
    [1.5e-7, "0.00000015"],
    [-0, "0.00"],
    [5e-324, `0.${"0".repeat(323)}5`],
  ])("%s is its shortest decimal", (value, exact) => {
    expect(exchangeText(decimalOfNumber(value))).toBe(exact);
  });

  it("does not spell out an absurd exponent", () => {
    expect(readScientific("1e999999999")).toBeNull();
    expect(() => decimalOfNumber(Infinity)).toThrow(RangeError);
  });

  it("counts beyond the hundredths of a safe integer", () => {
    expect(exchangeText(decimalOfCount(Number.MAX_SAFE_INTEGER))).toBe("9007199254740991.00");
  });
});
