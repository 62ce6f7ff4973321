import { daysBetween, type Day } from "~/domain/calendar/paris";

/** Days before the due day on which the association is reminded. */
export const reminderDays = [60, 30, 7] as const;
export type ReminderDays = (typeof reminderDays)[number];

interface AwaitedReport {
  readonly dueOn: Day;
  readonly askedOn: Day;
  /** The last reminder sent; null for none. */
  readonly reminded: number | null;
}

/**
 * The reminder to send today, or null. Each leaves once: one whose day passed while nothing ran gives way to the next,
 * and none leaves whose day had come when the report was asked, nor once the due day is past.
 */
export function reminderDue({ dueOn, askedOn, reminded }: AwaitedReport, today: Day): ReminderDays | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return null;
  const reached = reminderDays.findLast((days) => left <= days);
  if (reached === undefined || daysBetween(askedOn, dueOn) <= reached) return null;
  return reminded === null || reached < reminded ? reached : null;
}
