import { expect, it } from "vitest";
import { inOrdinaryCase } from "./ordinary-case";

it.each([
  ["LES ATELIERS DE L'ÉCLUSE", "Les Ateliers de l’Écluse"],
  ["ASSOCIATION D'EXEMPLE", "Association d’Exemple"],
  ["3 RUE DE L'EXEMPLE", "3 rue de l’Exemple"],
  ["MONTIGNY-EN-GOHELLE", "Montigny-en-Gohelle"],
  ["Mémoires de Cité", "Mémoires de Cité"],
  ["iTerre d'Art", "iTerre d’Art"],
  ["", ""],
])("writes %s as %s", (typed, read) => {
  expect(inOrdinaryCase(typed)).toBe(read);
});
