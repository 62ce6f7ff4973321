import { amountOf, dateOf, isYes } from "../form/answers";
import { defineSection } from "../form/section";

export const calendar = defineSection({
  code: "calendar",
  slug: "calendrier",
  title: "Dates et nature des dépenses",
  group: "project",
  why: "La subvention porte sur une année et sur des actions : ces réponses le vérifient.",
  questions: [
    {
      kind: "date",
      name: "startDate",
      label: "Premier jour du projet",
      hint: "Par exemple 11 1 2027. Un projet ne doit pas commencer avant l’envoi du dossier.",
      missing: "Écrivez le premier jour du projet.",
    },
    {
      kind: "date",
      name: "endDate",
      label: "Dernier jour du projet",
      hint: "Par exemple 17 12 2027",
      missing: "Écrivez le dernier jour du projet.",
    },
    {
      kind: "yes-no",
      name: "schoolYearDerogation",
      label: "Demandez-vous à suivre l’année scolaire ?",
      hint: "Le projet court alors de septembre à la fin d’août de l’année suivante, si les financeurs l’acceptent.",
      missing: "Dites si le projet suit l’année scolaire.",
    },
    {
      kind: "amount",
      name: "investmentAmount",
      label: "Dépenses d’investissement dans le projet",
      hint: "Un véhicule, des travaux, du gros matériel. Écrivez 0 s’il n’y en a pas.",
      whyWeAsk: "Cet appel finance des actions et non des investissements.",
      missing: "Écrivez le montant des investissements, 0 s’il n’y en a pas.",
    },
  ],
  toInput: (answers) => ({
    project: {
      startDate: dateOf(answers, "startDate"),
      endDate: dateOf(answers, "endDate"),
      schoolYearDerogation: isYes(answers, "schoolYearDerogation"),
      investmentAmount: amountOf(answers, "investmentAmount"),
    },
  }),
});
