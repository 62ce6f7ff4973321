import { defineDossierNotice } from "../parts/dossier-notice";

/** Every award is settled: nothing is asked of the association any more. */
export const applicationClosed = defineDossierNotice({
  kind: "award.application-closed",
  needs: {},
  example: {},
  title: "Votre dossier est clos",
  subject: (number) => `Le dossier ${number} est clos`,
  sentences: ({ number }) => [
    `Le bilan du dossier ${number} est accepté et ses aides sont soldées. Le dossier est clos, vous n’avez plus rien à faire.`,
    "Merci pour ce que vous avez mené avec les habitants.",
  ],
  link: "Revoir le dossier",
  path: ({ number }) => `/dossiers/${number}`,
});
