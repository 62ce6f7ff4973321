import { expect, test } from "vitest";
import { documentsToJoin, missingDocuments } from "./documents-to-join";

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

test("what the call asks by an answer is missing once that answer is given", () => {
  const when = { section: "project", question: "q_public", is: "yes" };
  const form = {
    documents: [
      { type: "RIB", required: "rule" },
      { type: "DEVIS", required: "when", when, label: "Accord de la commune" },
      { type: "AUTRE", required: "always", label: "Charte signée" },
    ],
  };
  expect(missingDocuments(form, { project: { q_public: "no" } }, [])).toEqual(["Charte signée"]);
  expect(missingDocuments(form, { project: { q_public: "yes" } }, [{ documentType: "AUTRE" }])).toEqual([
    "Accord de la commune",
  ]);
  expect(documentsToJoin(form)[1]!.why).toContain("Demandée si");
});
