import { addDays, addMonths, parisDay, parisInstant, type Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";

/** What a helper may do, and nothing else: never sign, never the members, never the account. */
export const helperMandates = ["editor"] as const;

const longestMonths = 12;

export type HelperFault =
  { readonly code: "in-the-past" } | { readonly code: "too-long"; readonly latest: Day };

/** A helper's mandate ends at the end of a day to come, within a year: it is granted again rather than forgotten. */
export function checkHelperUntil(until: Day, now: Date): Result<undefined, HelperFault> {
  const today = parisDay(now);
  const latest = addMonths(today, longestMonths);
  if (until < today) return refuse({ code: "in-the-past" });
  return until > latest ? refuse({ code: "too-long", latest }) : accept();
}

/** First instant at which the mandate no longer holds. */
export function helperEndsAt(until: Day): Date {
  return parisInstant(`${addDays(until, 1)}T00:00:00`);
}
