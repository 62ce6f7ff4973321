import type { Outcome } from "./outcome";

/** What people read of one finding. */
export const outcomeWords = {
  pass: "rempli",
  fail: "non rempli",
  na: "sans objet",
  review: "à vérifier",
} as const satisfies Record<Outcome, string>;
