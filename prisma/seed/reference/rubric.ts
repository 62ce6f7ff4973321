import type { Rubric } from "~/domain/review/rubric";

const words: [string, string, string, string, string] = [
  "Absent",
  "Insuffisant",
  "Moyen",
  "Bon",
  "Excellent",
];

/** The nine criteria of the demonstration. Source: data/scoring-grid.json. */
export const demonstrationRubric: Rubric = {
  criteria: [
    [
      "S1",
      20,
      true,
      "Pertinence au regard des priorités du pilier et du besoin du quartier",
      ["project", "territory"],
    ],
    [
      "S2",
      15,
      true,
      "Publics des quartiers prioritaires : ciblage, nombre, capacité à aller vers",
      ["beneficiaries", "territory"],
    ],
    ["S3", 10, false, "Complémentarité avec le droit commun", ["commitments"]],
    ["S4", 10, false, "Qualité et faisabilité : méthode, moyens, calendrier", ["project", "calendar"]],
    [
      "S5",
      10,
      true,
      "Égalité femmes-hommes, lutte contre les discriminations, laïcité",
      ["commitments", "beneficiaries"],
    ],
    ["S6", 10, false, "Participation des habitants, dont les jeunes et le conseil citoyen", ["commitments"]],
    ["S7", 10, false, "Partenariats et ancrage local de la structure", ["association", "project"]],
    ["S8", 10, false, "Budget : sincérité, cofinancements, coût par bénéficiaire", ["budget"]],
    [
      "S9",
      5,
      false,
      "Évaluation : indicateurs, bilan de l’année précédente",
      ["indicators", "previous-grants"],
    ],
  ].map(([code, weight, eliminatory, label, reads]) => ({
    code: code as string,
    weight: weight as number,
    eliminatory: eliminatory as boolean,
    label: (label as string).replaceAll(" :", "\u00A0:"),
    words,
    reads: reads as string[],
  })),
};
