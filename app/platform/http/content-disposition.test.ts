import { expect, test } from "vitest";
import { saveAs } from "./content-disposition";

test.each([
  ["RIB 2027.pdf", `attachment; filename="RIB 2027.pdf"; filename*=UTF-8''RIB%202027.pdf`],
  [
    "Récépissé d’été.pdf",
    `attachment; filename="Recepisse d_ete.pdf"; filename*=UTF-8''R%C3%A9c%C3%A9piss%C3%A9%20d%E2%80%99%C3%A9t%C3%A9.pdf`,
  ],
  [`a";b='(c)*.pdf`, `attachment; filename="a_;b='(c)*.pdf"; filename*=UTF-8''a%22%3Bb%3D%27%28c%29%2A.pdf`],
])("%s", (name, header) => {
  expect(saveAs(name)).toBe(header);
  expect(() => new Headers({ "Content-Disposition": saveAs(name) })).not.toThrow();
});
