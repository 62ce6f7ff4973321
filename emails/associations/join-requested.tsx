import { z } from "zod";
import { defineAssociationNotice } from "../parts/association-notice";

/** To those who manage the association: somebody asks to be let in. */
export const joinRequested = defineAssociationNotice({
  kind: "association.join-requested",
  payload: z.object({
    email: z.string(),
    association: z.string(),
    associationId: z.uuid(),
    person: z.string(),
    position: z.string(),
    agentFrom: z.string(),
  }),
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    associationId: "01890a5d-ac96-774b-bcce-b302099a8057",
    person: "Éloïse Vandenbroucke",
    position: "trésorière adjointe",
    agentFrom: "mardi 16 février 2027",
  },
  to: ({ email }) => email,
  subject: () => "Une personne demande à rejoindre votre association",
  title: "Une personne demande à rejoindre votre association",
  says: ({ person, association, agentFrom }) => [
    `${person} demande à rejoindre l’espace de l’association ${association} sur le portail Pilier.`,
    `Acceptez en choisissant ce que la personne pourra faire, ou refusez si vous ne la connaissez pas. Sans réponse de votre part, un agent du portail pourra répondre à partir du ${agentFrom}.`,
  ],
  facts: ({ position }) => [{ label: "Fonction annoncée", value: position }],
  link: ({ associationId }) => ({
    path: `/associations/${associationId}/membres`,
    label: "Répondre à la demande",
  }),
  why: "Vous recevez ce message parce que vous gérez cette association sur le portail. Il ne peut pas être désactivé.",
});
