import { Temporal } from "temporal-polyfill";
import { parisZone } from "~/domain/calendar/paris";
import { dateOfEpochDay, type CalendarDate } from "./calendar-date";
import { withoutTrailingZeros } from "./digits";
import type { Instant } from "./instant";

interface OffsetSpan {
  /** Seconds since 1970, first one included, last one not. */
  readonly from: number;
  readonly until: number;
  /** Seconds that the clocks of Paris are ahead of UTC. */
  readonly offset: number;
}

const localShape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-5][0-9](?:\.[0-9]{1,9})?)?$/;

/** Dossiers of a call fall between the same two changes of hour: the last span asked for is kept. */
let lastSpan: OffsetSpan = { from: 0, until: 0, offset: 0 };

/**
 * Instant of a wall-clock time in Paris, or null when the text is not one or the clocks of that night show it
 * twice or never: a call does not open or close at such a time.
 */
export function readParisLocal(text: string): Instant | null {
  if (!localShape.test(text)) return null;
  try {
    const local = Temporal.PlainDateTime.from(text, { overflow: "reject" });
    const instant = local.toZonedDateTime(parisZone, { disambiguation: "reject" });
    const nanoseconds = String(
      ((instant.epochNanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n,
    );
    return {
      seconds: Math.floor(instant.epochMilliseconds / 1000),
      fraction: withoutTrailingZeros(nanoseconds.padStart(9, "0")),
    };
  } catch {
    return null;
  }
}

/** Calendar day that the clocks of Paris show at an instant. */
export function parisDateOf(instant: Instant): CalendarDate {
  return dateOfEpochDay(Math.floor(parisSeconds(instant) / 86_400));
}

/** "05/10/2026 à 11 h 12 min 44 s (heure de Paris)" */
export function parisTimeInWords(instant: Instant): string {
  const seconds = parisSeconds(instant);
  const [year, month, day] = new Date(seconds * 1000).toISOString().slice(0, 10).split("-");
  const ofDay = ((seconds % 86_400) + 86_400) % 86_400;
  const [hour, minute, second] = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60];
  const clock = `${hour}\u00A0h\u00A0${twoDigits(minute)}\u00A0min\u00A0${twoDigits(second)}\u00A0s`;
  return `${day}/${month}/${year} à ${clock} (heure de Paris)`;
}

function parisSeconds({ seconds }: Instant): number {
  if (seconds < lastSpan.from || seconds >= lastSpan.until) lastSpan = spanAt(seconds);
  return seconds + lastSpan.offset;
}

function spanAt(seconds: number): OffsetSpan {
  const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(parisZone);
  const [previous, next] = [
    moment.add({ nanoseconds: 1 }).getTimeZoneTransition("previous"),
    moment.getTimeZoneTransition("next"),
  ];
  return {
    from: previous ? previous.epochMilliseconds / 1000 : -Infinity,
    until: next ? next.epochMilliseconds / 1000 : Infinity,
    offset: moment.offsetNanoseconds / 1_000_000_000,
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
