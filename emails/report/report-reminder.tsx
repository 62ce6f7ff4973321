import { z } from "zod";
import { defineDossierNotice } from "../parts/dossier-notice";

/** Sixty, thirty and seven days before the report is due, while it is not sent. */
export const reportReminder = defineDossierNotice({
  kind: "report.reminder",
  needs: {
    /** In words. */
    dueOn: z.string(),
    daysLeft: z.int(),
  },
  example: { dueOn: "mercredi 30 juin 2027", daysLeft: 30 },
  title: "Votre bilan est bientôt dû",
  subject: (number) => `Rappel : bilan à rendre pour le dossier ${number}`,
  sentences: ({ number, dueOn, daysLeft }) => [
    `Le bilan de l’action du dossier ${number} est dû au plus tard le ${dueOn} : ${leftWords(daysLeft)}.`,
    "Ce que vous avez déjà écrit est gardé. Sans bilan accepté, le solde de l’aide ne peut pas être versé.",
  ],
  link: "Remplir le bilan",
  path: ({ number }) => `/dossiers/${number}/bilan`,
});

function leftWords(days: number): string {
  if (days === 0) return "c’est aujourd’hui";
  return days === 1 ? "il reste un jour" : `il reste ${days} jours`;
}
