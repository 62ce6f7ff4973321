import { defineSection } from "../form/section";

/** Source: Cerfa 12156*06, rubrique 6, human means of the project. */
export const staff = defineSection({
  code: "staff",
  slug: "equipe-du-projet",
  title: "Équipe du projet",
  group: "project",
  lead: "Qui fait le projet ? Des estimations suffisent ; laissez vide ce qui ne vous concerne pas.",
  why: "Les financeurs comparent l’équipe aux charges de personnel et de bénévolat du budget.",
  questions: [
    {
      kind: "count",
      heading: "Bénévoles et volontaires",
      name: "volunteers",
      label: "Bénévoles dans le projet",
      example: "12",
    },
    {
      kind: "decimal",
      name: "volunteersFte",
      label: "Leur temps, en équivalent temps plein",
      hint: "Un temps plein compte 1, un mi-temps 0,5.",
      example: "0,8",
    },
    { kind: "count", name: "civic", label: "Volontaires en service civique", example: "2" },
    {
      kind: "decimal",
      name: "civicFte",
      label: "Leur temps, en équivalent temps plein",
      example: "1,4",
    },
    {
      kind: "count",
      heading: "Personnes salariées",
      name: "employees",
      label: "Personnes salariées dans le projet",
      example: "3",
    },
    {
      kind: "decimal",
      name: "employeesFte",
      label: "Leur temps, en équivalent temps plein",
      hint: "Comptez le temps passé sur ce projet seulement.",
      example: "1,5",
    },
    { kind: "count", name: "permanent", label: "Dont contrats à durée indéterminée (CDI)", example: "1" },
    { kind: "count", name: "fixedTerm", label: "Dont contrats à durée déterminée (CDD)", example: "1" },
    {
      kind: "count",
      name: "subsidised",
      label: "Dont emplois aidés",
      hint: "Adultes-relais, parcours emploi compétences, apprentis…",
      example: "1",
    },
    {
      kind: "yes-no",
      heading: "Recrutement",
      name: "hiring",
      label: "Prévoyez-vous de recruter pour ce projet ?",
      hint: "Un remplacement compte aussi.",
      missing: "Dites si vous prévoyez de recruter.",
    },
    {
      kind: "decimal",
      name: "hiringFte",
      label: "Combien d’équivalents temps plein voulez-vous recruter ?",
      example: "0,5",
      when: { question: "hiring", is: "yes" },
      missing: "Écrivez combien d’équivalents temps plein vous voulez recruter.",
    },
  ],
  toInput: () => ({}),
});
