import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To every member: the account changed. Never the account itself. */
export const bankChangeConfirmed = defineAssociationNotice({
  kind: "association.bank-change-confirmed",
  payload: z.object({
    email: z.string(),
    association: z.string(),
    associationId: z.uuid(),
    person: z.string(),
  }),
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    associationId: "01890a5d-ac96-774b-bcce-b302099a8057",
    person: "Françoise D’Haene",
  },
  to: ({ email }) => email,
  subject: () => "Coordonnées bancaires : le changement est confirmé",
  title: "Le compte bancaire de l’association a changé",
  says: ({ person, association }) => [
    `${person} a confirmé les nouvelles coordonnées bancaires de l’association ${association}.`,
    "Les prochains versements iront sur ce compte. Si une convention est déjà signée, le service des finances vous appellera avant de payer.",
    "Si ce changement vous surprend, prévenez-nous tout de suite.",
  ],

  link: ({ associationId }) => ({
    path: `/associations/${associationId}/compte-bancaire`,
    label: "Voir le compte",
  }),
  why: "Vous recevez ce message parce que vous êtes membre de cette association sur le portail. Il ne peut pas être désactivé.",
});
