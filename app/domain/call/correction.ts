import type { CallState } from "./lifecycle";

/** Dates of a call, as instants. */
export interface CallDates {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceSeconds: number;
}

export const dateRefusals = ["already-open", "closes-in-the-past", "closes-earlier"] as const;
export type DateRefusal = (typeof dateRefusals)[number];

/**
 * Why a correction may not move the dates of a published call so; null when it may.
 *
 * A call that is open stays open: its opening does not move, its closing is never put before now, and is brought
 * forward only when the person says so. The deposits already made stay in time whatever is corrected.
 */
export function refusedDates(
  { from, to, state }: { from: CallDates; to: CallDates; state: CallState },
  { now, acceptsEarlierClosing }: { now: Date; acceptsEarlierClosing: boolean },
): DateRefusal | null {
  const hasOpened = state === "open" || state === "closed";
  if (hasOpened && to.opensAt.getTime() !== from.opensAt.getTime()) return "already-open";
  const closing = endOf(to);
  if (closing === endOf(from)) return null;
  if (closing <= now.getTime()) return "closes-in-the-past";
  if (closing < endOf(from) && !acceptsEarlierClosing) return "closes-earlier";
  return null;
}

function endOf({ closesAt, graceSeconds }: CallDates): number {
  return closesAt.getTime() + graceSeconds * 1_000;
}

export const dateRefusalWords = {
  "already-open": "L’appel est déjà ouvert : remettez son ouverture à la date publiée.",
  "closes-in-the-past": "La clôture serait déjà passée : choisissez une date à venir.",
  "closes-earlier":
    "La clôture serait avancée : des associations comptent sur la date publiée. Confirmez que vous l’avancez, ou choisissez une date plus tardive.",
} as const satisfies Record<DateRefusal, string>;
