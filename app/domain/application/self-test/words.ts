import type { ConditionState } from "./self-test";

export const conditionWords = {
  met: "Rempli",
  "not-met": "Pas rempli",
  "to-check": "À vérifier",
} as const satisfies Record<ConditionState, string>;
