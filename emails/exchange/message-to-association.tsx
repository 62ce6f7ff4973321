import { defineDossierNotice } from "../parts/dossier-notice";

/** A letter says that a message waits, never what it says. */
export const messageFromService = defineDossierNotice({
  kind: "message.from-service",
  needs: {},
  example: {},
  title: "Un message vous attend",
  subject: (number) => `Un message vous attend, dossier ${number}`,
  sentences: ({ number }) => [
    `Le service qui instruit votre dossier ${number} vous a écrit. Le message se lit sur le portail, et vous pouvez y répondre.`,
  ],
  link: "Lire le message",
  path: ({ number }) => `/dossiers/${number}/messages`,
});
