import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To every member: a change waits for a second person. Never the account itself. */
export const bankChangeProposed = defineAssociationNotice({
  kind: "association.bank-change-proposed",
  payload: z.object({
    email: z.string(),
    association: z.string(),
    associationId: z.uuid(),
    person: z.string(),
    confirmedBy: z.string(),
  }),
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    associationId: "01890a5d-ac96-774b-bcce-b302099a8057",
    person: "Éloïse Vandenbroucke",
    confirmedBy: "une autre personne qui gère l’association ou signe pour elle",
  },
  to: ({ email }) => email,
  subject: () => "Coordonnées bancaires : un changement est demandé",
  title: "Un changement de compte bancaire est demandé",
  says: ({ person, association, confirmedBy }) => [
    `${person} demande de changer les coordonnées bancaires de l’association ${association}.`,
    `Rien ne change avant la confirmation par ${confirmedBy}. Le numéro du compte n’est jamais écrit dans un courriel.`,
    "Si ce changement vous surprend, refusez-le ou prévenez-nous tout de suite : c’est ainsi que se volent des subventions.",
  ],

  link: ({ associationId }) => ({
    path: `/associations/${associationId}/compte-bancaire`,
    label: "Voir la demande",
  }),
  why: "Vous recevez ce message parce que vous êtes membre de cette association sur le portail. Il ne peut pas être désactivé.",
});
