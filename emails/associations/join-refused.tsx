import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To who asked: they are not let in, and nothing is told of whom decided. */
export const joinRefused = defineAssociationNotice({
  kind: "association.join-refused",
  payload: z.object({ email: z.string(), association: z.string() }),
  example: {
    email: "eloise.vandenbroucke@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
  },
  to: ({ email }) => email,
  subject: () => "Votre demande n’est pas acceptée",
  title: "Votre demande n’est pas acceptée",
  says: ({ association }) => [
    `Votre demande de rejoindre l’association ${association} sur le portail n’est pas acceptée.`,
    "Si vous pensez à une erreur, parlez-en à la personne qui préside l’association, ou écrivez à l’aide du portail : ses coordonnées sont en bas de chaque page.",
  ],

  link: () => ({ path: "/associations", label: "Vos associations" }),
  why: "Vous recevez ce message parce que vous avez demandé à rejoindre une association.",
});
