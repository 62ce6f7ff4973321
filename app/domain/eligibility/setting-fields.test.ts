import { describe, expect, test } from "vitest";
import { currentCriteria } from "./criteria/index";
import { settingsOf } from "./setting-fields";

const named = (name: string) => currentCriteria.flatMap(settingsOf).find((field) => field.name === name)!;

describe("the settings of the rules as a form asks them", () => {
  const cases: [name: string, typed: string, kept: unknown, shown: string][] = [
    ["minQpvShare", "70 %", "0.70", "70"],
    ["minQpvShare", "66,5", "0.665", "66,5"],
    ["minGrant", "1 500 €", "1500.00", "1500,00"],
    ["minTextLength", "45", 45, "45"],
    ["allowedLegalForms", "9220, 9221", ["9220", "9221"], "9220, 9221"],
    ["healthNotions", "any", "any", "any"],
  ];
  test.each(cases)("%s typed %s", (name, typed, kept, shown) => {
    const field = named(name);
    const read = field.read(typed);
    expect(read.ok && (typeof kept === "string" ? Number(read.value) || read.value : read.value)).toEqual(
      typeof kept === "string" ? Number(kept) || kept : kept,
    );
    if (read.ok) expect(field.typed(read.value)).toBe(shown);
  });

  test.each([
    ["minQpvShare", "101"],
    ["minQpvShare", "-1"],
    ["minQpvShare", "beaucoup"],
    ["minGrant", "-5"],
    ["minIndicators", "1,5"],
    ["allowedLegalForms", ""],
    ["healthNotions", "none"],
  ])("%s refuses %s", (name, typed) => {
    expect(named(name).read(typed).ok).toBe(false);
  });

  test("every setting starts with the value of its rule", () => {
    for (const field of currentCriteria.flatMap(settingsOf)) {
      expect(field.read(field.typed(undefined)).ok, field.name).toBe(true);
    }
  });
});
