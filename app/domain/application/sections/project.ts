import { textOf, textsOf } from "../form/answers";
import { defineSection } from "../form/section";

/** Source: Cerfa 12156*06, rubrique 6, and the programme of the contrat de ville. */
export const project = defineSection({
  code: "project",
  slug: "projet",
  title: "Le projet",
  group: "project",
  why: "C’est ce que le comité lit d’abord : des phrases simples et concrètes valent mieux qu’un long texte.",
  questions: [
    {
      kind: "text",
      name: "title",
      label: "Titre du projet",
      hint: "Quelques mots que tout le monde comprend.",
      example: "Ateliers cuisine au pied des immeubles",
      max: 150,
      missing: "Écrivez le titre du projet.",
    },
    {
      kind: "choice",
      name: "pillar",
      label: "Pilier du contrat de ville",
      hint: "Celui auquel le projet répond d’abord.",
      example: "Santé, pour des ateliers qui font du bien.",
      options: "pillars",
      missing: "Choisissez le pilier du projet.",
    },
    {
      kind: "choices",
      name: "objectives",
      label: "Objectifs du contrat de ville",
      hint: "Cochez ceux que le projet sert, dans le pilier choisi. Un seul suffit.",
      options: "objectives",
      missing: "Cochez au moins un objectif du pilier choisi.",
    },
    {
      kind: "longtext",
      name: "goals",
      label: "Que voulez-vous changer ?",
      hint: "Les objectifs du projet, en quelques phrases.",
      example: "Que des habitants isolés aient un rendez-vous régulier et osent parler de leur santé.",
      max: 3000,
      missing: "Écrivez les objectifs du projet.",
    },
    {
      kind: "longtext",
      name: "description",
      label: "Que ferez-vous ?",
      hint: "Le déroulement concret : quoi, où, quand, combien de fois, avec qui.",
      example:
        "Chaque mardi de février à juin, un atelier de deux heures à la maison de quartier, douze personnes à la fois.",
      max: 6000,
      rows: 8,
      missing: "Décrivez ce que vous ferez.",
    },
    {
      kind: "longtext",
      name: "means",
      label: "Avec quels moyens ?",
      hint: "Les personnes, les lieux, le matériel.",
      example: "Une animatrice à mi-temps, dix bénévoles, une salle prêtée par la commune.",
      max: 3000,
      missing: "Décrivez les moyens du projet.",
    },
    {
      kind: "longtext",
      name: "extra",
      label: "Autre chose à nous dire ?",
      hint: "Ce que les autres questions ne demandent pas et qui aide à comprendre le projet.",
      max: 3000,
    },
  ],
  toInput: (answers) => ({
    project: {
      title: textOf(answers, "title"),
      pillar: textOf(answers, "pillar"),
      objectives: textsOf(answers, "objectives"),
      goals: textOf(answers, "goals"),
      description: textOf(answers, "description"),
      means: textOf(answers, "means"),
    },
  }),
});
