import { expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { doubleFunding } from "./double-funding";

const state = { funderId: "s", name: "État – politique de la ville", shortName: "État", kind: "STATE" };
const city = { funderId: "c", name: "Ville de Carvin", shortName: "Carvin", kind: "COMMUNE" };
const amount = cents(100_000);

test("a line of a body of which there is one is the same purse, whatever its name", () => {
  const line = { name: "DRAC", kind: "STATE", amount };
  expect(doubleFunding([state, city], [line], [], 2027)).toEqual([
    { kind: "line", funder: state.name, label: "DRAC", amount },
  ]);
});

test.each(["ville de carvin", "VILLE DE CARVIN", "Carvin"])("%s is the commune of the call", (name) => {
  expect(doubleFunding([city], [{ name, kind: "COMMUNE", amount }], [], 2027)).toHaveLength(1);
});

test("another commune is another purse", () => {
  expect(doubleFunding([city], [{ name: "Ville de Lens", kind: "COMMUNE", amount }], [], 2027)).toEqual([]);
});

test("the same funder in another dossier counts in the same year only", () => {
  const other = { funderId: "s", number: "2027-00002", amount };
  const found = doubleFunding(
    [state],
    [],
    [
      { ...other, year: 2027 },
      { ...other, year: 2026 },
    ],
    2027,
  );
  expect(found).toEqual([{ kind: "dossier", funder: state.name, number: "2027-00002", year: 2027, amount }]);
});
