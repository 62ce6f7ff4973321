import { givenText, isBlank, rowsOf, textOf, textsOf, type Answers } from "../form/answers";
import { missingAnswers } from "../form/missing";
import type { Question } from "../form/question";
import { defineSection } from "../form/section";

const questions: readonly Question[] = [
  {
    kind: "choices",
    name: "qpv",
    label: "Quartiers prioritaires où le projet a lieu",
    hint: "Ceux dont les habitants en profitent.",
    options: "districts",
  },
  {
    kind: "text",
    name: "otherQpv",
    label: "Un quartier d’un autre contrat de ville",
    hint: "Son code national, qui commence par QN. Plusieurs codes : séparez-les par une virgule.",
    example: "QN06202M",
    width: "30",
  },
  {
    kind: "choices",
    name: "communes",
    label: "Communes où le projet a lieu",
    hint: "Celles où se passent les activités.",
    options: "communes",
  },
  {
    kind: "text",
    name: "otherCommunes",
    label: "Une commune hors de l’agglomération",
    example: "62427",
    hint: "Son code Insee, 5 caractères. Plusieurs codes : séparez-les par une virgule.",
    width: "30",
  },
  {
    kind: "rows",
    name: "locations",
    label: "Lieux",
    hint: "Les salles, places ou équipements où l’on peut vous trouver.",
    item: "Lieu",
    add: "Ajouter un lieu",
    least: 1,
    most: 30,
    columns: [{ kind: "text", name: "place", label: "Nom du lieu", example: "Maison de quartier" }],
  },
];

export const territory = defineSection({
  code: "territory",
  slug: "territoire",
  title: "Quartiers et communes",
  group: "project",
  why: "Le contrat de ville agit dans les quartiers prioritaires et pour leurs habitants.",
  questions,
  missing: (answers) => [
    ...(districtsOf(answers).length === 0
      ? [{ name: "qpv", message: "Cochez au moins un quartier, ou écrivez le code d’un autre quartier." }]
      : []),
    ...missingAnswers(questions, answers),
  ],
  toInput: (answers) => ({
    project: {
      territory: {
        qpv: districtsOf(answers),
        communes: communesOf(answers),
        locations: placesOf(answers),
      },
    },
  }),
});

function districtsOf(answers: Answers): string[] {
  return distinct([...textsOf(answers, "qpv"), ...codes(givenText(answers, "otherQpv"))]);
}

function communesOf(answers: Answers): string[] {
  return distinct([...textsOf(answers, "communes"), ...codes(givenText(answers, "otherCommunes"))]);
}

function placesOf(answers: Answers): string[] {
  return rowsOf(answers, "locations")
    .filter((row) => !isBlank(row.place))
    .map((row) => textOf(row, "place"));
}

function codes(text: string | null): string[] {
  return (text ?? "").split(/[\s,;]+/).filter(Boolean);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
