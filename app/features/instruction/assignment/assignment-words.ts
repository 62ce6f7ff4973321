import type { AssignRefusal } from "./assign-dossier.server";

/** Why a dossier is not given to this person, in words. */
export const assignmentRefusalWords = {
  ended: "Ce dossier n’est plus à instruire.",
  "not-asked": "Ce financeur n’est pas sollicité dans ce dossier.",
  party: "Cette personne est liée au dossier\u00A0: elle ne peut pas l’instruire.",
  "beyond-role": "Ce dossier dépasse l’habilitation de cette personne.",
  "not-found": "Ce dossier n’est pas de votre ressort pour ce financeur.",
  "changed-meanwhile": "L’affectation a changé entre-temps. Relisez, puis recommencez.",
} satisfies Record<AssignRefusal["code"], string>;
