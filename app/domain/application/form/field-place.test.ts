import { describe, expect, test } from "vitest";
import { currentCriteria } from "~/domain/eligibility/criteria";
import { sectionByCode } from "../sections";
import { fieldPlace } from "./field-place";

describe("every criterion leads to a field", () => {
  test.each(currentCriteria.map(({ code, field }) => [code, field]))("%s, at %s", (_code, field) => {
    expect(fieldPlace(field)).not.toBeNull();
  });
});

test("the longest path known decides", () => {
  expect(fieldPlace("project.health.selfEsteem")).toEqual({
    on: "section",
    section: "health",
    question: "selfEsteem",
  });
  expect(fieldPlace("budget.products.3.amount")).toEqual({
    on: "section",
    section: "budget",
    question: "products",
  });
  expect(fieldPlace("unknown")).toBeNull();
});

test.each(["association.bank.iban", "project.objectives", "project.beneficiaries.ages", "association.rna"])(
  "%s stands on a question that exists",
  (field) => {
    const place = fieldPlace(field);
    if (place?.on !== "section") throw new Error(`no section answers ${field}`);
    const names = sectionByCode(place.section)!.questions.map(({ name }) => name);
    expect(names).toContain(place.question);
  },
);
