import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isBlank, type Answer, type Answers } from "~/domain/application/form/answers";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { knownAnswers, renewedAnswers } from "~/domain/application/renewal";
import { sections } from "~/domain/application/sections";
import type { Application } from "~/domain/eligibility/application-input";
import { firstAnswers } from "~/features/applications/start/first-answers";
import { answersFromInput, callFundersOf } from "../../../prisma/seed/demo/answers-from-input";

const { cases } = JSON.parse(
  readFileSync(new URL("../../fixtures/eligibility/visible.json", import.meta.url), "utf8"),
) as { cases: { id: string; application: Application }[] };
const input = cases.find(({ id }) => id === "D01")!.application;

/** Last year's dossier, and what this year's has to say: other dates, figures and amounts, and a new text. */
const lastYear = answersFromInput(input, {
  funders: callFundersOf(input),
  districts: input.project.territory.qpv,
  communes: input.project.territory.communes,
});
const thisYear: AnswersBySection = {
  ...renewedAnswers(lastYear),
  situation: { ...lastYear.situation, publicGrantsLastYear: "21 000" },
  "association-budget": {
    ...renewedAnswers(lastYear)["association-budget"],
    charge60: "3 300,00",
    charge64: "17 500",
  },
  project: { ...lastYear.project, goals: "Que les habitants rencontrés l’an dernier animent à leur tour." },
  calendar: {
    ...lastYear.calendar,
    startDate: { day: "10", month: "1", year: "2028" },
    endDate: { day: "15", month: "12", year: "2028" },
  },
  beneficiaries: { ...lastYear.beneficiaries, total: "130", qpv: "100", female: "90", male: "40" },
};

describe("a renewal", () => {
  test("needs at least 70 % fewer typed fields than a first request", () => {
    const known = firstAnswers(association, {
      firstName: "Camille",
      lastName: "D’Haene",
      position: "présidente",
      email: "c@d.example",
    });
    const first = typedFields(known, lastYear);
    const renewal = typedFields(renewedAnswers(lastYear), thisYear);
    console.log(`fields typed: ${first} for a first request, ${renewal} for a renewal`);
    expect(first).toBeGreaterThan(100);
    expect(renewal).toBeLessThanOrEqual(first * 0.3);
  });

  test("says that it is one, and asks again what would be wrong by now", () => {
    const offered = renewedAnswers(lastYear);
    expect(offered.nature?.recurrence).toBe("renewal");
    expect(offered.calendar).not.toHaveProperty("startDate");
    expect(offered.situation).not.toHaveProperty("publicGrantsLastYear");
    expect(offered["association-budget"]?.from).toMatchObject({ year: String(Number(yearOf(lastYear)) + 1) });
  });

  test("its answers are those of the form, section by section", () => {
    for (const section of sections) {
      const answers = renewedAnswers(lastYear)[section.code];
      expect(section.schema.safeParse(answers ?? {}).success, section.code).toBe(true);
    }
  });
});

test("another project begins with what is known of the association, and of nothing else", () => {
  expect(Object.keys(knownAnswers(lastYear)).sort()).toEqual([
    "association",
    "bank",
    "people",
    "resources",
    "situation",
  ]);
});

const association = {
  name: input.association.name,
  acronym: null,
  siret: input.association.siret,
  rna: input.association.rna,
  legalForm: input.association.legalForm,
  createdOn: new Date(`${input.association.createdOn}T00:00:00Z`),
  addressLine: "3 rue de l’Exemple",
  postcode: "62220",
  city: "Carvin",
  communeCode: null,
};

function yearOf(answers: AnswersBySection): string {
  return ((answers["association-budget"]?.from ?? {}) as Answers).year as string;
}

/** Fields that a person fills or changes to get from what the form offers to what the dossier says. */
function typedFields(offered: AnswersBySection, wanted: AnswersBySection): number {
  return sections.reduce((sum, { code }) => sum + changedLeaves(offered[code], wanted[code]), 0);
}

function changedLeaves(offered: Answer | undefined, wanted: Answer | undefined): number {
  if (wanted === undefined || typeof wanted === "string") {
    const same = (typeof offered === "string" ? offered : "").trim() === (wanted ?? "").trim();
    return same ? 0 : 1;
  }
  if (isBlank(wanted)) return 0;
  const held = (typeof offered === "object" ? offered : {}) as Record<string, Answer>;
  return Object.entries(wanted).reduce((sum, [key, value]) => sum + changedLeaves(held[key], value), 0);
}
