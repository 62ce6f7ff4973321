import { expect, it } from "vitest";
import { withPrintedApostrophes } from "./typography";

it.each([
  ["l'appel d'Haene", "l’appel d’Haene"],
  ["aujourd’hui", "aujourd’hui"],
  ["5' et 'entre guillemets'", "5' et 'entre guillemets'"],
])("prints %s as %s", (written, printed) => {
  expect(withPrintedApostrophes(written)).toBe(printed);
});
