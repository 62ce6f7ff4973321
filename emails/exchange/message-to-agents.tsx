import { defineDossierNotice } from "../parts/dossier-notice";

/** A letter says that a message waits, never what it says. */
export const messageFromAssociation = defineDossierNotice({
  kind: "message.from-association",
  needs: {},
  example: {},
  why: "Vous recevez ce message parce que vous instruisez ce dossier.",
  title: "L’association vous a écrit",
  subject: (number) => `Message de l’association, dossier ${number}`,
  sentences: ({ number }) => [
    `L’association a écrit un message sur le dossier ${number}. Il se lit sur le portail, et vous pouvez y répondre.`,
  ],
  link: "Lire le message",
  path: ({ number }) => `/instruction/dossiers/${number}/messages`,
});
