import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To the members: a helper accepted the mandate. */
export const helperGranted = defineAssociationNotice({
  kind: "association.helper-granted",
  payload: z.object({
    email: z.string(),
    association: z.string(),
    associationId: z.uuid(),
    helper: z.string(),
    until: z.string(),
  }),
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    associationId: "01890a5d-ac96-774b-bcce-b302099a8057",
    helper: "Marie-Ange Delattre",
    until: "jeudi 30 septembre 2027",
  },
  to: ({ email }) => email,
  subject: () => "Une personne aide désormais votre association",
  title: "Une personne aide désormais votre association",
  says: ({ helper, association }) => [
    `${helper} a accepté d’aider l’association ${association} à remplir ses dossiers.`,
    "Cette personne remplit les dossiers et joint des pièces ; elle ne signe pas, n’envoie rien et ne touche pas au compte bancaire. Tout ce qu’elle fait est noté, et son aide s’arrête seule à la date prévue. Vous pouvez y mettre fin plus tôt.",
  ],
  facts: ({ until }) => [{ label: "Jusqu’au", value: until }],
  link: ({ associationId }) => ({
    path: `/associations/${associationId}/membres`,
    label: "Voir les personnes de l’association",
  }),
  why: "Vous recevez ce message parce que vous êtes membre de cette association sur le portail. Il ne peut pas être désactivé.",
});
