import { defineDossierNotice } from "../parts/dossier-notice";

export const complementAnswered = defineDossierNotice({
  kind: "complement.answered",
  needs: {},
  example: {},
  why: "Vous recevez ce message parce que vous instruisez ce dossier.",
  title: "L’association a répondu",
  subject: (number) => `Réponse au complément, dossier ${number}`,
  sentences: ({ number }) => [
    `L’association a répondu à votre demande de complément sur le dossier ${number}. Ce qui a changé est montré avant et après.`,
  ],
  link: "Lire la réponse",
  path: ({ number }) => `/instruction/dossiers/${number}`,
});
