import { defineDossierNotice } from "../parts/dossier-notice";

/** A payment is in the ledger; the amount is on the portal, not in the letter. */
export const paymentRecorded = defineDossierNotice({
  kind: "award.payment-recorded",
  needs: {},
  example: {},
  title: "Un versement est enregistré",
  subject: (number) => `Versement pour le dossier ${number}`,
  sentences: ({ number }) => [
    `Un versement au titre du dossier ${number} vient d’être enregistré. Comptez quelques jours avant de le voir sur votre compte.`,
  ],
  link: "Voir le dossier",
  path: ({ number }) => `/dossiers/${number}`,
});
