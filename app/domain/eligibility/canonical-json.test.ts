import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";

describe("canonicalJson", () => {
  it.each([
    [
      "keys in order at every depth",
      { b: 1, a: { d: [{ z: 1, y: 2 }], c: null } },
      '{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}',
    ],
    ["lists keep their order", [3, 1, 2], "[3,1,2]"],
    ["absent members are left out", { a: undefined, b: 1 }, '{"b":1}'],
    ["a key that names the prototype", JSON.parse('{"b":1,"__proto__":2}'), '{"__proto__":2,"b":1}'],
    ["accents as they are", { é: "œ" }, '{"é":"œ"}'],
  ])("%s", (_situation, value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it("does not depend on the order in which keys were set, and loses nothing", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(members));
        expect(JSON.parse(canonicalJson(members))).toEqual(JSON.parse(JSON.stringify(members)));
      }),
    );
  });
});
