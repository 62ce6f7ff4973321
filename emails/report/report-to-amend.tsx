import { defineDossierNotice } from "../parts/dossier-notice";

/** A funder asks for a correction; the reason is on the portal. */
export const reportToAmend = defineDossierNotice({
  kind: "report.to-amend",
  needs: {},
  example: {},
  title: "Votre bilan est à corriger",
  subject: (number) => `Bilan à corriger pour le dossier ${number}`,
  sentences: ({ number }) => [
    `Un financeur vous demande de corriger le bilan du dossier ${number}. Ce qu’il demande est écrit en tête du bilan.`,
  ],
  link: "Corriger le bilan",
  path: ({ number }) => `/dossiers/${number}/bilan`,
});
