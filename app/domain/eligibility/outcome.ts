/** What a rule answers about a dossier. */
export const outcomes = ["pass", "fail", "na", "review"] as const;
export type Outcome = (typeof outcomes)[number];

export const severities = ["blocking", "warning"] as const;
export type Severity = (typeof severities)[number];

/** Automatic: computed. Assisted: presence computed, substance judged by the instructor. */
export const modes = ["automatic", "assisted"] as const;
export type Mode = (typeof modes)[number];

/** Worst first: the first state that holds is the state of the dossier. */
export const overallStates = [
  "ineligible",
  "incomplete",
  "needs_review",
  "eligible_with_warnings",
  "eligible",
] as const;
export type OverallState = (typeof overallStates)[number];

export interface Weight {
  readonly severity: Severity;
  readonly curable: boolean;
}

/** Place in `overallStates` that one outcome alone would give the dossier. */
export function rankOf(outcome: Outcome, { severity, curable }: Weight): number {
  if (outcome === "review") return 2;
  if (outcome !== "fail") return 4;
  if (severity === "warning") return 3;
  return curable ? 1 : 0;
}
