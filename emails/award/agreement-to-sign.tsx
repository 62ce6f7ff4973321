import { z } from "zod";
import { defineDossierNotice } from "../parts/dossier-notice";

/** The agreement is ready: the association's signatory reads and signs it on the portal. */
export const agreementToSign = defineDossierNotice({
  kind: "award.agreement-to-sign",
  needs: { awardId: z.string() },
  example: { awardId: "01900000-0000-7000-8000-000000000042" },
  title: "Une convention attend votre signature",
  subject: (number) => `Convention à signer pour le dossier ${number}`,
  sentences: ({ number }) => [
    `La convention du dossier ${number} est prête. La personne habilitée la lit et la signe sur le portail.`,
    "Le premier versement suit la signature du financeur.",
  ],
  link: "Lire la convention",
  path: ({ number, awardId }) => `/dossiers/${number}/conventions/${awardId}`,
});
