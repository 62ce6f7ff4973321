import { expect, test } from "vitest";
import { documentsToJoin } from "./documents-to-join";

test("the documents of the call come first, in its own words, then those that may always be joined", () => {
  const asked = documentsToJoin({
    sections: ["project"],
    documents: [
      { type: "RIB", required: "rule", label: "RIB de l’association" },
      { type: "DELEGATION", required: "optional" },
    ],
  });
  expect(asked.map(({ type, label }) => [type, label])).toEqual([
    ["RIB", "RIB de l’association"],
    ["DELEGATION", "Pouvoir donné à la personne qui signe"],
    ["AUTRE", "Autre document"],
  ]);
  expect(asked[0]?.isRequiredByRule).toBe(true);
});

test("an unknown document is a fault of the call", () => {
  expect(() => documentsToJoin({ documents: [{ type: "SELFIE" }] })).toThrow();
});
