import { z } from "zod";
import { defineDossierNotice } from "../parts/dossier-notice";

export const complementReminder = defineDossierNotice({
  kind: "complement.reminder",
  needs: { dueOn: z.string() },
  example: { dueOn: "vendredi 29 janvier 2027" },
  title: "Votre réponse est attendue",
  subject: (number) => `Rappel : complément attendu, dossier ${number}`,
  sentences: ({ number, dueOn }) => [
    `Le complément demandé pour votre dossier ${number} est attendu avant le ${dueOn}.`,
    "Sans réponse à cette date, le service décidera avec ce que le dossier contient.",
  ],
  link: "Répondre à la demande",
  path: ({ number }) => `/dossiers/${number}/complement`,
});
