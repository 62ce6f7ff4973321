import { addDays, parisDay, parisInstant } from "~/domain/calendar/paris";
import { endOfDeposits, type CallCalendar } from "./lifecycle";

const dayMs = 86_400_000;
/** A deadline is shown as near from so many days before it. */
const nearDays = [14, 2];

/**
 * First instant after `now` at which a page about these calls may read otherwise although nothing was changed: a
 * call opens, comes near its closing, closes or is archived, or the day ends in Paris ("dans 12 jours").
 */
export function nextDisplayChange(calls: readonly CallCalendar[], now: Date): Date {
  const midnight = parisInstant(`${addDays(parisDay(now), 1)}T00:00:00`).getTime();
  const instants = calls.flatMap((call) => [
    call.opensAt.getTime(),
    ...nearDays.map((days) => call.closesAt.getTime() - days * dayMs),
    call.closesAt.getTime(),
    endOfDeposits(call).getTime(),
    call.archivedAt?.getTime() ?? 0,
  ]);
  return new Date(Math.min(midnight, ...instants.filter((instant) => instant > now.getTime())));
}
