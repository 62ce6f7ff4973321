import { z } from "zod";
import { defineDossierNotice } from "../parts/dossier-notice";

/** Receipt of an appeal, due by law: when silence rejects it, and that it came late when it did (CRPA L112-3). */
export const appealReceived = defineDossierNotice({
  kind: "appeal.received",
  needs: {
    /** In words, as the next ones. */
    filedOn: z.string(),
    dueOn: z.string(),
    /** Last day of the time limit, when the appeal came after it. */
    lateSince: z.string().nullable(),
  },
  example: {
    filedOn: "jeudi 4 février 2027",
    dueOn: "dimanche 4 avril 2027",
    lateSince: "lundi 1er février 2027",
  },
  title: "Votre recours est enregistré",
  subject: (number) => `Accusé de réception de votre recours, dossier ${number}`,
  sentences: ({ number, filedOn, dueOn, lateSince }) => [
    `Votre recours sur le dossier ${number} est enregistré à la date du ${filedOn}.`,
    ...(lateSince
      ? [
          `Le délai pour le former était échu depuis le ${lateSince}. Le recours est tardif : il peut être rejeté pour ce seul motif, et il ne prolonge pas le délai pour saisir le tribunal administratif.`,
        ]
      : ["Il prolonge le délai pour saisir le tribunal administratif."]),
    `Une réponse vous est due avant le ${dueOn}. Sans réponse à cette date, le recours est considéré comme rejeté, et vous avez deux mois pour saisir le tribunal administratif${lateSince ? ", s’il n’était pas tardif" : ""}.`,
  ],
  link: "Suivre le recours",
  path: ({ number }) => `/dossiers/${number}/recours`,
});
