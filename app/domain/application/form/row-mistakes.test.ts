import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import type { RowsQuestion } from "./question";
import { rowMistakes } from "./row-mistakes";

const grants: RowsQuestion = {
  kind: "rows",
  name: "grants",
  label: "Vos subventions",
  item: "Subvention",
  add: "Ajouter une subvention",
  least: 1,
  most: 5,
  columns: [
    { kind: "count", name: "year", label: "Année", missing: "écrivez l’année." },
    { kind: "text", name: "title", label: "Projet financé" },
    { kind: "amount", name: "amount", label: "Montant reçu" },
    { kind: "decimal", name: "fte", label: "Temps" },
    { kind: "date", name: "on", label: "Reçue le" },
  ],
};
const told = (...rows: Answers[]) => rowMistakes(grants, { grants: rows });

describe("rowMistakes", () => {
  it.each([
    ["no row at all", rowMistakes(grants, {})],
    ["a row left empty", told({ year: "", title: " " })],
    ["a row as it should be", told({ year: "2 025", amount: "4 500 €", fte: "0,5" })],
  ])("says nothing of %s", (_situation, mistakes) => {
    expect(mistakes).toEqual([]);
  });

  it("asks for what a row that was begun lacks, in a sentence of its own", () => {
    expect(told({}, { title: "Ateliers cuisine" })).toEqual([
      { name: "grants.1.year", message: "Écrivez l’année." },
    ]);
  });

  it.each([
    ["year", "l’an dernier"],
    ["amount", "quatre mille"],
    ["amount", "12,345"],
    ["fte", "un mi-temps"],
  ])("tells a %s written %s", (column, typed) => {
    expect(told({ year: "2025", [column]: typed }).map(({ name }) => name)).toEqual([`grants.0.${column}`]);
  });

  it("tells a date that does not exist at its year, which is typed last", () => {
    const on = { day: "31", month: "2", year: "2025" };
    expect(told({ year: "2025", on }).map(({ name }) => name)).toEqual(["grants.0.on.year"]);
  });
});
