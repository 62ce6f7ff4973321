import { describe, expect, test } from "vitest";
import {
  askedDocuments,
  openQuestions,
  openSections,
  readSubject,
  subjectGroups,
  subjectLabel,
} from "./subjects";

describe("a subject", () => {
  test.each(["question:project.goals", "section:budget", "document:RIB"])("%s is read", (code) => {
    expect(readSubject(code)).not.toBeNull();
  });
  test.each([
    "",
    "project.goals",
    "question:project",
    "question:project.nothing",
    "question:budget.charges",
    "section:project",
    "section:nowhere",
    "document:PASSPORT",
    "question:__proto__.x",
  ])("%s names nothing", (code) => {
    expect(readSubject(code)).toBeNull();
  });
  test("is named by its section and its question", () => {
    expect(subjectLabel("question:project.goals")).toBe("Le projet – Que voulez-vous changer ?");
    expect(subjectLabel("document:RIB")).toBe("Relevé d’identité bancaire");
  });
});

test("only what is asked is open", () => {
  const subjects = ["question:project.goals", "question:project.means", "section:budget", "document:DEVIS"];
  expect(openQuestions(subjects, "project")).toEqual(["goals", "means"]);
  expect(openQuestions(subjects, "budget")).toBe("all");
  expect(openQuestions(subjects, "bank")).toEqual([]);
  expect(openSections(subjects)).toEqual(["project", "budget"]);
  expect(askedDocuments(subjects)).toEqual(["DEVIS"]);
});

test("every option that is offered can be read", () => {
  const groups = subjectGroups(["project", "budget", "indicators"], [{ type: "RIB", label: "RIB" }]);
  expect(groups.map(({ title }) => title)).toEqual([
    "Le projet",
    "Indicateurs",
    "Budget du projet",
    "Pièces",
  ]);
  for (const { options } of groups)
    for (const { value } of options) expect(readSubject(value), value).not.toBeNull();
});
