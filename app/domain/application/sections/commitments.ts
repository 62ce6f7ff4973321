import { textOf } from "../form/answers";
import { defineSection } from "../form/section";

/** Transversal stakes of the contrat de ville, each argued in a few sentences. */
export const commitments = defineSection({
  code: "commitments",
  slug: "engagements",
  title: "Enjeux du contrat de ville",
  group: "project",
  why: "Ces quatre enjeux sont communs à tous les projets du contrat de ville ; ils comptent dans la note.",
  lead: "Quelques phrases concrètes par question suffisent : ce que vous ferez, et non des principes.",
  questions: [
    {
      kind: "longtext",
      name: "mainstream",
      label: "Quels services de droit commun mobilisez-vous, et pourquoi ne suffisent-ils pas ?",
      hint: "Ce qui existe déjà pour tout le monde : école, France Travail, centres de santé, clubs…",
      max: 3000,
      missing: "Dites quels services existent déjà et ce que le projet apporte en plus.",
    },
    {
      kind: "longtext",
      name: "genderEquality",
      label: "Comment le projet sert-il l’égalité entre les femmes et les hommes ?",
      example: "Horaires choisis avec les mères, garde d’enfants sur place, parité dans l’équipe.",
      max: 3000,
      missing: "Dites ce que vous ferez pour l’égalité entre les femmes et les hommes.",
    },
    {
      kind: "longtext",
      name: "nonDiscrimination",
      label: "Comment prévient-il les discriminations ?",
      example: "Accueil sans condition de nationalité ni de ressources, documents traduits.",
      max: 3000,
      missing: "Dites ce que vous ferez contre les discriminations.",
    },
    {
      kind: "longtext",
      name: "participation",
      label: "Quelle place les habitants ont-ils dans le projet ?",
      example: "Un groupe de six habitantes et habitants choisit les thèmes et fait le bilan.",
      max: 3000,
      missing: "Dites quelle place les habitants ont dans le projet.",
    },
  ],
  toInput: (answers) => ({
    project: {
      mainstream: textOf(answers, "mainstream"),
      genderEquality: textOf(answers, "genderEquality"),
      nonDiscrimination: textOf(answers, "nonDiscrimination"),
      participation: textOf(answers, "participation"),
    },
  }),
});
