import { ageBrackets, type AgeBracket } from "~/domain/eligibility/application-input";
import { countOf, isBlank, type Answers } from "../form/answers";
import { defineSection } from "../form/section";

/** Names of the questions, by age bracket of the exchange format. */
export const ageQuestions = {
  "0-5": "age0to5",
  "6-15": "age6to15",
  "16-25": "age16to25",
  "26-64": "age26to64",
  "65+": "age65andOver",
} as const satisfies Record<AgeBracket, string>;

export const beneficiaries = defineSection({
  code: "beneficiaries",
  slug: "beneficiaires",
  title: "Bénéficiaires",
  group: "project",
  why: "Le contrat de ville finance ce qui profite aux habitants des quartiers prioritaires, femmes et hommes à égalité.",
  lead: "Comptez chaque personne une fois. Des nombres attendus suffisent.",
  questions: [
    {
      kind: "longtext",
      name: "audience",
      label: "Qui sont-ils ?",
      hint: "Leur situation, leur quartier, et ce que vous faites pour que femmes et hommes viennent à égalité.",
      example:
        "Des parents isolés du quartier des Fosses, surtout des mères ; des horaires choisis avec elles.",
      max: 2000,
      missing: "Dites en une phrase qui sont les bénéficiaires.",
    },
    {
      kind: "count",
      name: "total",
      label: "Nombre total de bénéficiaires",
      example: "120",
      missing: "Écrivez le nombre total de bénéficiaires.",
    },
    {
      kind: "count",
      name: "qpv",
      label: "Dont personnes qui habitent un quartier prioritaire",
      example: "90",
      missing: "Écrivez combien de bénéficiaires habitent un quartier prioritaire.",
    },
    {
      kind: "count",
      heading: "Femmes et hommes",
      name: "female",
      label: "Femmes et filles",
      example: "70",
      missing: "Écrivez le nombre de femmes et de filles, 0 s’il n’y en a pas.",
    },
    {
      kind: "count",
      name: "male",
      label: "Hommes et garçons",
      example: "50",
      missing: "Écrivez le nombre d’hommes et de garçons, 0 s’il n’y en a pas.",
    },
    { kind: "count", name: "other", label: "Autre, ou non précisé", example: "0" },
    {
      kind: "count",
      heading: "Âges",
      name: ageQuestions["0-5"],
      label: "De 0 à 5 ans",
      hint: "Le total des âges doit être le nombre total de bénéficiaires.",
    },
    { kind: "count", name: ageQuestions["6-15"], label: "De 6 à 15 ans", example: "40" },
    { kind: "count", name: ageQuestions["16-25"], label: "De 16 à 25 ans", example: "30" },
    { kind: "count", name: ageQuestions["26-64"], label: "De 26 à 64 ans", example: "40" },
    { kind: "count", name: ageQuestions["65+"], label: "65 ans et plus", example: "10" },
  ],
  toInput: (answers) => ({
    project: {
      beneficiaries: {
        total: countOf(answers, "total") ?? 0,
        qpv: countOf(answers, "qpv") ?? 0,
        female: countOf(answers, "female"),
        male: countOf(answers, "male"),
        ...(isBlank(answers.other) ? {} : { other: countOf(answers, "other") }),
        ages: agesOf(answers),
      },
    },
  }),
});

function agesOf(answers: Answers): Partial<Record<AgeBracket, number>> {
  return Object.fromEntries(
    ageBrackets.flatMap((bracket) => {
      const count = countOf(answers, ageQuestions[bracket]);
      return count === null ? [] : [[bracket, count]];
    }),
  );
}
