import { defineDossierNotice } from "../parts/dossier-notice";

/** Acknowledges the report. */
export const reportReceived = defineDossierNotice({
  kind: "report.received",
  needs: {},
  example: {},
  title: "Votre bilan est bien reçu",
  subject: (number) => `Bilan reçu pour le dossier ${number}`,
  sentences: ({ number }) => [
    `Le bilan du dossier ${number} est bien reçu. Chaque financeur l’examine, puis le solde est versé s’il y en a un.`,
  ],
  link: "Relire le bilan",
  path: ({ number }) => `/dossiers/${number}/bilan`,
});
