import { addDays, addMonths, parisDay, type Day } from "~/domain/calendar/paris";
import { nextWorkingDay } from "~/domain/calendar/working-days";

/** Days after which a letter that nobody opened counts as read. */
const unreadDays = 15;

/** Day on which a letter was notified: its first reading, or the fifteenth day when nobody opened it before. */
export function notifiedOn({ sentAt, firstReadAt }: { sentAt: Date; firstReadAt: Date | null }): Day {
  const unread = addDays(parisDay(sentAt), unreadDays);
  const read = firstReadAt && parisDay(firstReadAt);
  return read && read < unread ? read : unread;
}

/**
 * Last day on which a decision notified that day may be contested: two months, of which neither the first day nor the
 * last counts, then the next working day. Source: CRPA L411-2, CJA R421-1, code de procédure civile 640 to 642.
 */
export function lastDayToAppeal(notified: Day): Day {
  return nextWorkingDay(addDays(addMonths(notified, 2), 1));
}

/** Filed after the last day, reckoned in Paris. */
export function isLate(lastDay: Day, filedAt: Date): boolean {
  return parisDay(filedAt) > lastDay;
}
