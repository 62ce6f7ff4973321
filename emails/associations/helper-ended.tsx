import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To the helper and to those who manage the association: the mandate ended, at its date or before. */
export const helperEnded = defineAssociationNotice({
  kind: "association.helper-ended",
  payload: z.object({ email: z.string(), association: z.string(), helper: z.string() }),
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    helper: "Marie-Ange Delattre",
  },
  to: ({ email }) => email,
  subject: () => "L’aide apportée à une association est terminée",
  title: "L’aide est terminée",
  says: ({ helper, association }) => [
    `L’aide de ${helper} à l’association ${association} est terminée sur le portail.`,
    "Les dossiers remplis restent ce qu’ils sont. Les personnes qui gèrent l’association peuvent demander une nouvelle aide quand elles le veulent.",
  ],

  link: () => ({ path: "/associations", label: "Vos associations" }),
  why: "Vous recevez ce message parce que vous gérez cette association, ou l’avez aidée, sur le portail.",
});
