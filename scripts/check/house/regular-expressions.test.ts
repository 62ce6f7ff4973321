import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linearity } from "./linearity";
import { patternsIn, regularExpressions } from "./regular-expressions";

const source = (text: string) => ({ path: "app/domain/text/reading.ts", text });

test("a pattern that backtracks without end falls, with its line", () => {
  expect(regularExpressions.inspect([source("\nconst name = /^(a+)+$/;")])).toMatchObject([
    { line: 2, severity: "error", fact: expect.stringContaining("exponential") },
  ]);
});

test("a linear pattern stands", () => {
  expect(regularExpressions.inspect([source("const code = /^[A-Z]{3}-[0-9]{2}$/u;")])).toEqual([]);
});

test("a pattern put together at run time cannot be checked", () => {
  expect(regularExpressions.inspect([source("const search = new RegExp(typed);")])).toHaveLength(1);
});

test("a bounded input is said on the line above", () => {
  const text = "// bounded input: one line of a form, at most 200 characters\nconst ends = /\\s+$/;";
  expect(regularExpressions.inspect([source(text)])).toEqual([]);
});

test("literals and constructors are found, division is not", () => {
  const found = patternsIn(source(`const a = /x\\/y/gi; const b = RegExp("z+", "u"); const c = 4 / 2 / 1;`));
  expect(found).toMatchObject([
    { pattern: "x\\/y", flags: "gi" },
    { pattern: "z+", flags: "u" },
  ]);
});

test("verdicts are remembered", () => {
  const path = join(mkdtempSync(join(tmpdir(), "linearity-")), "verdicts.json");
  const first = linearity(path);
  const verdict = first.whyNot("^(b|b)*$", "");
  first.remember();
  expect(verdict).toContain("exponential");
  expect(linearity(path).whyNot("^(b|b)*$", "")).toBe(verdict);
});
