import type { DeliveryOutcome, LetterState } from "./attempt";

export const letterStateWords = {
  pending: "En attente",
  sent: "Envoyé",
  dead: "Non distribué",
} satisfies Record<LetterState, string>;

export const deliveryOutcomeWords = {
  sent: "Accepté par le serveur",
  temporary: "Refusé pour l’instant",
  permanent: "Refusé définitivement",
} satisfies Record<DeliveryOutcome, string>;

export const letterStateTabs = {
  pending: "En attente",
  sent: "Envoyés",
  dead: "Non distribués",
} satisfies Record<LetterState, string>;
