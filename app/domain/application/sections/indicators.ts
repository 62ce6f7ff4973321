import { exchangeDecimal, rowsOf, textOf } from "../form/answers";
import { defineSection } from "../form/section";

/** Source: Cerfa 12156*06, rubrique 6. */
export const indicators = defineSection({
  code: "indicators",
  slug: "indicateurs",
  title: "Indicateurs",
  group: "project",
  why: "Le bilan de fin d’année reprend ces mêmes indicateurs : choisissez ce que vous saurez compter.",
  lead: "Comment saurez-vous, à la fin, que le projet a réussi ? Deux indicateurs chiffrés au moins.",
  questions: [
    {
      kind: "rows",
      name: "indicators",
      label: "Indicateurs",
      hint: "Ce que vous compterez, avec ce que vous attendez au moins et au plus.",
      example: "Habitants venus à cinq ateliers ou plus : 60 au moins, 90 au plus.",
      item: "Indicateur",
      add: "Ajouter un indicateur",
      least: 2,
      most: 20,
      missing: "Proposez au moins un indicateur chiffré.",
      columns: [
        {
          kind: "text",
          name: "label",
          label: "Ce que vous compterez",
          missing: "dites ce que vous compterez.",
        },
        {
          kind: "decimal",
          name: "targetMin",
          label: "Au moins",
          missing: "écrivez le nombre attendu au moins.",
        },
        {
          kind: "decimal",
          name: "targetMax",
          label: "Au plus",
          missing: "écrivez le nombre attendu au plus.",
        },
      ],
    },
  ],
  toInput: (answers) => ({
    project: {
      indicators: rowsOf(answers, "indicators").map((row) => ({
        label: textOf(row, "label"),
        targetMin: exchangeDecimal(textOf(row, "targetMin")),
        targetMax: exchangeDecimal(textOf(row, "targetMax")),
      })),
    },
  }),
});
