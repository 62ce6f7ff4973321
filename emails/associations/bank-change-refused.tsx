import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To every member: the change was refused or taken back. */
export const bankChangeRefused = defineAssociationNotice({
  kind: "association.bank-change-refused",
  payload: z.object({ email: z.string(), association: z.string(), associationId: z.uuid() }),
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    associationId: "01890a5d-ac96-774b-bcce-b302099a8057",
  },
  to: ({ email }) => email,
  subject: () => "Coordonnées bancaires : le changement est écarté",
  title: "Le changement de compte bancaire est écarté",
  says: ({ association }) => [
    `Le changement demandé des coordonnées bancaires de l’association ${association} est écarté : rien n’a changé.`,
    "Si vous n’attendiez aucun changement, vérifiez qui peut agir pour l’association et changez votre mot de passe.",
  ],

  link: ({ associationId }) => ({
    path: `/associations/${associationId}/compte-bancaire`,
    label: "Voir le compte",
  }),
  why: "Vous recevez ce message parce que vous êtes membre de cette association sur le portail. Il ne peut pas être désactivé.",
});
