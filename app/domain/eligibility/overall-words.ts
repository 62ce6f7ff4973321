import type { OverallState } from "./outcome";

/** What people read of a verdict as a whole. Only an authority refuses: "Non éligible" is what the rules found. */
export const overallWords = {
  ineligible: { label: "Non éligible", tone: "danger" },
  incomplete: { label: "À compléter", tone: "warning" },
  needs_review: { label: "À vérifier", tone: "info" },
  eligible_with_warnings: { label: "Éligible, avec conseils", tone: "success" },
  eligible: { label: "Éligible", tone: "success" },
} as const satisfies Record<OverallState, { label: string; tone: string }>;
