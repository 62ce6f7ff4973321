/**
 * A real day of the calendar as the whole number yyyymmdd, so that days compare as numbers.
 * Reckoning an eligibility verdict asks for several a dossier; `Day` of `~/domain/calendar/paris` is for the rest.
 */
export type CalendarDate = number & { readonly __unit: "yyyymmdd" };

const shape = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** The day written YYYY-MM-DD, or null when it is written otherwise or is not in the calendar. */
export function readCalendarDate(text: string): CalendarDate | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? calendarDate(year, month, day) : null;
}

export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return (year * 10_000 + month * 100 + day) as CalendarDate;
}

/** The same day a year later; 29 February becomes 28 February. */
export function oneYearAfter(date: CalendarDate): CalendarDate {
  return (date % 10_000 === 229 ? date + 9_999 : date + 10_000) as CalendarDate;
}

/** Days since 1 January 1970 of the proleptic Gregorian calendar. */
export function epochDay(year: number, month: number, day: number): number {
  const [shiftedYear, shiftedMonth] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that is `days` after 1 January 1970. */
export function dateOfEpochDay(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return calendarDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function dayAfter(date: CalendarDate): CalendarDate {
  return dateOfEpochDay(epochDayOf(date) + 1);
}

/**
 * The number of days between 1970-01-01 and the date; the inverse of `dateOfEpochDay`.
 *
 * @public used by criteria that count days, such as the one of docs/guides/add-a-criterion.md
 */
export function epochDayOf(date: CalendarDate): number {
  return epochDay(Math.trunc(date / 10_000), Math.trunc(date / 100) % 100, date % 100);
}

/** 2027-01-29 */
export function dateForExchange(date: CalendarDate): string {
  const digits = String(date).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** 29/01/2027 */
export function dateInWords(date: CalendarDate): string {
  return dateForExchange(date).split("-").reverse().join("/");
}

/** Zero for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
