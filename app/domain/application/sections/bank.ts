import { textOf } from "../form/answers";
import { defineSection } from "../form/section";

/** Source: Cerfa 12156*06, rubrique 7. */
export const bank = defineSection({
  code: "bank",
  slug: "coordonnees-bancaires",
  title: "Coordonnées bancaires",
  group: "association",
  why: "La subvention est versée sur ce compte. Les financeurs le comparent au relevé que vous joignez.",
  lead: "Le compte de l’association, tel qu’il est écrit sur le relevé d’identité bancaire (RIB).",
  questions: [
    {
      kind: "text",
      name: "iban",
      label: "IBAN",
      hint: "27 caractères pour un compte en France, avec ou sans espaces.",
      example: "FR76 3000 4000 0312 3456 7890 143",
      missing: "Écrivez l’IBAN du compte de l’association.",
    },
    {
      kind: "text",
      name: "bic",
      label: "BIC",
      hint: "8 ou 11 caractères, sur le relevé.",
      example: "EXEMFRPP",
      width: "20",
      missing: "Écrivez le BIC de la banque.",
    },
    {
      kind: "text",
      name: "holder",
      label: "Titulaire du compte",
      hint: "Le nom de l’association, comme sur le relevé.",
      example: "Association Les Ateliers de l’Écluse",
      whyWeAsk: "Une subvention n’est jamais versée sur le compte d’une personne.",
      missing: "Écrivez le nom du titulaire du compte.",
    },
  ],
  toInput: (answers) => ({
    association: {
      bank: { iban: textOf(answers, "iban"), bic: textOf(answers, "bic"), holder: textOf(answers, "holder") },
    },
  }),
});
