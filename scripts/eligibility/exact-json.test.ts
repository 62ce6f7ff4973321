import { describe, expect, it } from "vitest";
import { parseExactly } from "./exact-json";

describe("parseExactly", () => {
  it.each([
    [
      "more digits than a double",
      '{"targetMin": 1.00000000000000000001}',
      { targetMin: "1.00000000000000000001" },
    ],
    [
      "a whole number beyond a double",
      '{"targetMax":9007199254740993}',
      { targetMax: "9007199254740993.00" },
    ],
    ["larger than any double", '{"targetMax":1e400}', { targetMax: `1${"0".repeat(400)}.00` }],
    ["smaller than any double", '{"targetMin":1e-400}', { targetMin: `0.${"0".repeat(399)}1` }],
    ["an exponent that a double holds", '{"targetMin":1e2}', { targetMin: 100 }],
    ["zeros that say nothing more", '{"targetMin":0.10000000000000000000}', { targetMin: 0.1 }],
    ["another member", '{"total":1.00000000000000000001}', { total: 1 }],
    [
      "digits in a text",
      '{"iban":"FR7699999000010000700013710","targetMin":1}',
      { iban: "FR7699999000010000700013710", targetMin: 1 },
    ],
  ])("%s", (_situation, json, value) => {
    expect(parseExactly(json)).toEqual(value);
  });
});
