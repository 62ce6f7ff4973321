import { expect, it } from "vitest";
import { memoryKey } from "./public-addresses";

it.each([
  ["/", "/"],
  ["/appels/sante-2027", "/appels/sante-2027"],
  ["/appels/sante-2027?utm_source=lettre&x=1", "/appels/sante-2027"],
  ["/appels?utm_source=lettre", "/appels"],
  ["/appels?etat=open", null],
  ["/?_data=root", null],
  ["/appels/sante-2027?x=1&_data=", null],
  ["/appels/sante-2027.data", null],
  ["/appels/SANTE", null],
  ["/appels/%73ante", null],
  ["/dossiers", null],
])("%s is kept as %s", (target, key) => {
  expect(memoryKey(target)).toBe(key);
});
