import { portalPath } from "../parts/portal-path";
import { defineDossierNotice } from "../parts/dossier-notice";

/** The answer to an appeal, of the committee or of an agent, waits on its page. */
export const appealAnswered = defineDossierNotice({
  kind: "appeal.answered",
  needs: {
    /** Page of the answer. */
    path: portalPath,
    /** Public page of the letter's line in the decision log, when a letter says it. */
    proofPath: portalPath.optional(),
  },
  example: { path: "/dossiers/2027-00042/decision", proofPath: `/preuve/${"3fa904c177be20d5".repeat(4)}` },
  title: "La réponse à votre recours est disponible",
  subject: (number) => `Réponse à votre recours sur le dossier ${number}`,
  sentences: ({ number, proofPath }) => [
    `Votre recours sur le dossier ${number} a reçu une réponse. Elle vous attend sur le portail, avec ses motifs.`,
    "La page indique aussi la suite à donner et, le cas échéant, comment saisir le tribunal administratif.",
    ...(proofPath ? ["La réponse est inscrite au journal des décisions : chacun peut le vérifier."] : []),
  ],
  link: "Lire la réponse",
  path: ({ path }) => path,
});
