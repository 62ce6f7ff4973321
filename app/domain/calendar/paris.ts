import { Temporal } from "temporal-polyfill";

export const parisZone = "Europe/Paris";

/** A calendar day, `2027-01-29`, reckoned in Europe/Paris. */
export type Day = string & { readonly __unit: "day" };

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** The day, or null when the text is not a real day written YYYY-MM-DD. */
export function readDay(text: string): Day | null {
  if (!shape.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as Day;
  } catch {
    return null;
  }
}

export function parisDay(instant: Date): Day {
  return parisDateTime(instant).toPlainDate().toString() as Day;
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** Calendar months: 31 January + 1 month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString() as Day;
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/**
 * Instant of a wall-clock time in Paris, `2026-10-25T23:59:59`. In the hour that occurs twice the first one is
 * meant; in the hour that does not exist, the one after the jump.
 *
 * @throws {RangeError} when the text is not a date and time
 */
export function parisInstant(local: string): Date {
  return new Date(
    Temporal.PlainDateTime.from(local).toZonedDateTime(parisZone, { disambiguation: "compatible" })
      .epochMilliseconds,
  );
}

/** `2026-10-25T23:59:59` as read on a clock in Paris. */
export function parisLocal(instant: Date): string {
  return parisDateTime(instant).toPlainDateTime().toString({ smallestUnit: "second" });
}

const dayWords = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** "vendredi 29 janvier 2027" (first of the month: "1er"). */
export function dayInWords(day: Day): string {
  return ordinal(dayWords.format(new Date(`${day}T12:00:00Z`)));
}

/** "vendredi 29 janvier 2027 à 17 h 00" */
export function instantInWords(instant: Date): string {
  return `${dayInWords(parisDay(instant))} à ${hourInWords(instant)}`;
}

/** "17 h 00" */
export function hourInWords(instant: Date): string {
  const local = parisDateTime(instant);
  return `${local.hour}\u00A0h\u00A0${String(local.minute).padStart(2, "0")}`;
}

/** "vendredi 29 janvier 2027 à 17 h 00 min 05 s (heure de Paris)", for what is counted to the second. */
export function preciseInstantInWords(instant: Date): string {
  const seconds = String(parisDateTime(instant).second).padStart(2, "0");
  return `${instantInWords(instant)}\u00A0min\u00A0${seconds}\u00A0s (heure de Paris)`;
}

/** "29/01/2027", for tables. */
export function shortDay(day: Day): string {
  return day.split("-").reverse().join("/");
}

function ordinal(words: string): string {
  return words.replace(/^(\S+) 1 /, "$1 1er ");
}

function parisDateTime(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(parisZone);
}
