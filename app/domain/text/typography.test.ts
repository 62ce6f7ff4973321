import { expect, it } from "vitest";
import { withPrintedApostrophes, withWholeDates } from "./typography";

it.each([
  ["l'appel d'Haene", "l’appel d’Haene"],
  ["aujourd’hui", "aujourd’hui"],
  ["5' et 'entre guillemets'", "5' et 'entre guillemets'"],
])("prints %s as %s", (written, printed) => {
  expect(withPrintedApostrophes(written)).toBe(printed);
});

it.each([
  ["le lundi 26 octobre 2025", "le lundi 26\u00A0octobre 2025"],
  ["du 1er mai au 15 août", "du 1er\u00A0mai au 15\u00A0août"],
  ["5 mairies, 2026 marsouins", "5 mairies, 2026 marsouins"],
])("keeps the day of %s with its month", (written, whole) => {
  expect(withWholeDates(written)).toBe(whole);
});
