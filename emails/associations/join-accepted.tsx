import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To who asked: they are let in. */
export const joinAccepted = defineAssociationNotice({
  kind: "association.join-accepted",
  payload: z.object({
    email: z.string(),
    association: z.string(),
    associationId: z.uuid(),
    mandates: z.string(),
  }),
  example: {
    email: "eloise.vandenbroucke@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    associationId: "01890a5d-ac96-774b-bcce-b302099a8057",
    mandates: "remplir les dossiers",
  },
  to: ({ email }) => email,
  subject: () => "Votre demande est acceptée",
  title: "Vous faites partie de l’association sur le portail",
  says: ({ association }) => [
    `Votre demande de rejoindre l’association ${association} est acceptée.`,
    "Vous la trouvez dès maintenant parmi vos associations.",
  ],
  facts: ({ mandates }) => [{ label: "Vous pouvez", value: mandates }],
  link: ({ associationId }) => ({ path: `/associations/${associationId}`, label: "Ouvrir l’association" }),
  why: "Vous recevez ce message parce que vous avez demandé à rejoindre une association.",
});
