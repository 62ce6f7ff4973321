import type { ReadOnly } from "~/features/applications/sections/queries.server";

/** Why the answers are only to be read, and what can be done. */
export const readOnlyWords = {
  sent: {
    title: "Ce dossier ne se modifie plus",
    text: "Il est envoyé ou en attente de signature. Les réponses restent lisibles.",
  },
  "call-not-open": {
    title: "L’appel à projets est fermé",
    text: "Le brouillon n’a pas été envoyé à temps\u00A0: il ne se modifie plus. Ses réponses restent lisibles, et vous pourrez les reprendre pour un prochain appel.",
  },
  "not-an-editor": {
    title: "Vous pouvez lire ce dossier sans le modifier",
    text: "Pour le modifier, demandez à une personne propriétaire de l’association de vous donner ce droit.",
  },
} as const satisfies Record<ReadOnly, { title: string; text: string }>;
