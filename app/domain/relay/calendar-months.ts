import type { Day } from "~/domain/calendar/paris";
import { type CallDate, datesOfCall } from "./call-dates";
import type { RelayedCall } from "./relayed-call";

type DatedCall = Pick<
  RelayedCall,
  "slug" | "title" | "opensAt" | "closesAt" | "meeting" | "committeeOn" | "answersOn"
>;

export interface CalendarEntry<Call> extends CallDate {
  readonly call: Call;
  readonly on: Day;
}

export interface CalendarMonth<Call> {
  /** "octobre 2026" */
  readonly label: string;
  readonly entries: readonly CalendarEntry<Call>[];
}

const monthWords = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", month: "long", year: "numeric" });

/** The fixed dates of the calls, month after month, in order. */
export function calendarMonths<Call extends DatedCall>(
  calls: readonly Call[],
): readonly CalendarMonth<Call>[] {
  const entries = calls
    .flatMap((call) => datesOfCall(call).flatMap((date) => (date.on ? [{ ...date, on: date.on, call }] : [])))
    .toSorted((one, other) => sortKey(one).localeCompare(sortKey(other)));
  const months = [...new Set(entries.map(({ on }) => on.slice(0, 7)))];
  return months.map((month) => ({
    label: monthWords.format(new Date(`${month}-15T12:00:00Z`)),
    entries: entries.filter(({ on }) => on.startsWith(month)),
  }));
}

/** The dates of a call that are still to be fixed. */
export function datesToConfirm(call: DatedCall): readonly CallDate[] {
  return datesOfCall(call).filter(({ on }) => on === null);
}

function sortKey({ on, at, call }: { on: Day; at: Date | null; call: DatedCall }): string {
  return `${on} ${at?.toISOString() ?? ""} ${call.slug}`;
}
