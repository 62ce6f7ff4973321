import { z } from "zod";
import { defineDossierNotice } from "../parts/dossier-notice";

/** The report is due by law within six months of the end of the financial year. */
export const reportAsked = defineDossierNotice({
  kind: "report.asked",
  needs: {
    /** In words. */
    dueOn: z.string(),
  },
  example: { dueOn: "mercredi 30 juin 2027" },
  title: "Le bilan de votre action est attendu",
  subject: (number) => `Bilan attendu pour le dossier ${number}`,
  sentences: ({ number, dueOn }) => [
    `Le bilan de l’action du dossier ${number} peut être rempli. Il est dû au plus tard le ${dueOn}.`,
    "Les montants prévus et les indicateurs sont déjà repris : il reste à écrire ce qui s’est passé.",
  ],
  link: "Remplir le bilan",
  path: ({ number }) => `/dossiers/${number}/bilan`,
});
