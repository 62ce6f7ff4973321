export const callStates = ["draft", "scheduled", "open", "closed", "archived"] as const;
export type CallState = (typeof callStates)[number];

/** What the state of a call follows from. */
export interface CallCalendar {
  readonly opensAt: Date;
  /** First instant of the last second in which a deposit is accepted. */
  readonly closesAt: Date;
  /** Announced grace, in seconds. */
  readonly graceSeconds: number;
  readonly publishedAt: Date | null;
  readonly archivedAt: Date | null;
}

/**
 * State of the call at the instant `now`.
 *
 * Source: rules.json CAL-01 — a deposit is in time until the end of the closing second, plus the grace.
 */
export function callStateAt(call: CallCalendar, now: Date): CallState {
  if (call.archivedAt !== null && call.archivedAt <= now) return "archived";
  if (call.publishedAt === null) return "draft";
  if (now < call.opensAt) return "scheduled";
  return now < endOfDeposits(call) ? "open" : "closed";
}

/** First instant at which a deposit is too late. */
export function endOfDeposits(call: Pick<CallCalendar, "closesAt" | "graceSeconds">): Date {
  return new Date(call.closesAt.getTime() + (1 + call.graceSeconds) * 1_000);
}

export const callStateWords = {
  draft: "Brouillon",
  scheduled: "À venir",
  open: "Ouvert",
  closed: "Clos",
  archived: "Archivé",
} as const satisfies Record<CallState, string>;

export const callStateTones = {
  draft: "neutral",
  scheduled: "info",
  open: "success",
  closed: "neutral",
  archived: "neutral",
} as const satisfies Record<CallState, string>;
