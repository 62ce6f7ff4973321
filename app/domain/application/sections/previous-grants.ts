import { amountOf, countOf, givenText, isYes, rowsOf, textOf, type Answers } from "../form/answers";
import { missingAnswers } from "../form/missing";
import type { Question } from "../form/question";
import { defineSection } from "../form/section";

const questions: readonly Question[] = [
  {
    kind: "yes-no",
    name: "received",
    label: "Avez-vous déjà reçu une subvention du contrat de ville ?",
    hint: "Pour ce projet ou un autre, ces trois dernières années.",
    missing: "Dites si vous avez déjà reçu une subvention du contrat de ville.",
  },
  {
    kind: "rows",
    name: "grants",
    label: "Vos subventions",
    example: "2025, Ateliers cuisine, 4 500 €, terminé, bilan déposé.",
    item: "Subvention",
    add: "Ajouter une subvention",
    least: 1,
    most: 30,
    when: { question: "received", is: "yes" },
    missing: "Écrivez au moins une subvention reçue.",
    columns: [
      { kind: "count", name: "year", label: "Année", missing: "écrivez l’année." },
      { kind: "text", name: "title", label: "Projet financé" },
      { kind: "amount", name: "amount", label: "Montant reçu" },
      {
        kind: "choice",
        name: "status",
        label: "Où en est le projet ?",
        options: [
          { value: "finished", label: "Terminé" },
          { value: "ongoing", label: "En cours" },
        ],
        missing: "dites si le projet est terminé ou en cours.",
      },
      { kind: "yes-no", name: "crf", label: "Le bilan et le compte rendu financier sont-ils déposés ?" },
      {
        kind: "yes-no",
        name: "interim",
        label: "Un bilan intermédiaire est-il déposé ?",
        hint: "Si le projet est encore en cours.",
      },
    ],
  },
];

/** Source: loi 2000-321, art. 10: the account of the last grant comes before a new request. */
export const previousGrants = defineSection({
  code: "previous-grants",
  slug: "subventions-precedentes",
  title: "Subventions précédentes",
  group: "association",
  why: "La loi demande le bilan d’une subvention avant une nouvelle. Ce que ce portail a suivi est déjà rempli.",
  questions,
  missing: (answers) => missingAnswers(questions, answers),
  toInput: (answers) => ({
    previousGrants: isYes(answers, "received") ? rowsOf(answers, "grants").map(grantOf) : [],
  }),
});

function grantOf(row: Answers) {
  return {
    year: countOf(row, "year"),
    title: givenText(row, "title"),
    amount: amountOf(row, "amount") || null,
    status: textOf(row, "status") === "ongoing" ? ("ongoing" as const) : ("finished" as const),
    crf: isYes(row, "crf"),
    interim: isYes(row, "interim"),
  };
}
