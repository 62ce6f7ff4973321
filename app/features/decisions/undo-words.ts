import type { UndoDecisionRefusal } from "./undo-decision.server";

/** Why a decision stays, in words. */
export const undoWords = {
  "not-found": "Il n’y a plus de décision à annuler.",
  "session-closed": "La séance est close\u00A0: une décision ne s’annule plus.",
  "not-the-last": "Seule la dernière décision de la séance peut être annulée.",
} as const satisfies Record<UndoDecisionRefusal["code"], string>;
