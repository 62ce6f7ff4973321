import { defineDossierNotice } from "../parts/dossier-notice";

export const complementOverdue = defineDossierNotice({
  kind: "complement.overdue",
  needs: {},
  example: {},
  why: "Vous recevez ce message parce que vous instruisez ce dossier.",
  title: "Un complément est resté sans réponse",
  subject: (number) => `Complément sans réponse, dossier ${number}`,
  sentences: ({ number }) => [
    `L’association n’a pas répondu à temps à votre demande de complément sur le dossier ${number}. Le délai de réponse court à nouveau.`,
    "À vous de décider : prolonger, reprendre l’instruction avec ce que le dossier contient, ou déclarer le dossier irrecevable avec un motif.",
  ],
  link: "Prendre la décision",
  path: ({ number }) => `/instruction/dossiers/${number}/complement`,
});
