import { z } from "zod";
import { defineDossierNotice } from "../parts/dossier-notice";

/** The request itself is read on the portal: the letter names no answer and no person. */
export const complementAsked = defineDossierNotice({
  kind: "complement.asked",
  needs: { dueOn: z.string() },
  example: { dueOn: "vendredi 29 janvier 2027" },
  title: "Un complément vous est demandé",
  subject: (number) => `Complément demandé, dossier ${number}`,
  sentences: ({ number, dueOn }) => [
    `Le service qui instruit votre dossier ${number} vous demande un complément, avant le ${dueOn}.`,
    "Seules les questions et les pièces concernées sont ouvertes. Le délai de réponse de l’administration est suspendu jusqu’à votre réponse, ou jusqu’à cette date.",
  ],
  link: "Lire la demande et y répondre",
  path: ({ number }) => `/dossiers/${number}/complement`,
});
