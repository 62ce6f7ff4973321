import { Temporal } from "temporal-polyfill";
import type { Day } from "~/domain/calendar/paris";

/**
 * Day on which the report is due: the last one of the 6th month after the first financial year end on or after
 * the end of the action.
 *
 * Source: loi 2000-321 art. 10 (31 December 2026 → 30 June 2027; 31 August 2027 → 29 February 2028).
 *
 * @param fiscalYearEnd month and day, `12-31`; the 29th of February is the 28th in other years
 */
export function reportDueOn(actionEnd: Day, fiscalYearEnd: string): Day {
  const end = Temporal.PlainDate.from(actionEnd);
  const [month = 12, day = 31] = fiscalYearEnd.split("-").map(Number);
  const closing = (year: number) => Temporal.PlainDate.from({ year, month, day }, { overflow: "constrain" });
  const sameYear = closing(end.year);
  const first = Temporal.PlainDate.compare(sameYear, end) >= 0 ? sameYear : closing(end.year + 1);
  const sixth = first.with({ day: 1 }).add({ months: 6 });
  return sixth.with({ day: sixth.daysInMonth }).toString() as Day;
}
