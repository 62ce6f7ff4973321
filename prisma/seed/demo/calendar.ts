import { addDays, type Day, parisDay, parisInstant } from "~/domain/calendar/paris";

/** Days of the demonstration are reckoned from the day it is loaded, so that it is alive whenever that is. */
export interface DemoCalendar {
  /** Year whose actions the open calls fund. */
  readonly year: number;
  /** Instant so many days after today, at a wall-clock time of Paris. */
  at(days: number, time?: string): Date;
  day(days: number): Day;
}

export function demoCalendar(now: Date): DemoCalendar {
  const today = parisDay(now);
  return {
    year: Number(today.slice(0, 4)) + 1,
    at: (days, time = "10:00:00") => parisInstant(`${addDays(today, days)}T${time}`),
    day: (days) => addDays(today, days),
  };
}
