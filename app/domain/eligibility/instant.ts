import { daysInMonth, epochDay } from "./calendar-date";
import { withoutTrailingZeros } from "./digits";

/** A point in time with every digit it was written with: milliseconds would forget the rest. */
export interface Instant {
  /** Whole seconds since 1 January 1970 UTC, rounded down. */
  readonly seconds: number;
  /** Digits after the decimal point of the second, without trailing zeros. */
  readonly fraction: string;
}

const shape =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?(?:([Zz])|([+-])([0-9]{2}):?([0-9]{2}))$/;

/**
 * The instant written in ISO 8601 with an offset or Z, or null. A leap second is accepted where one may be
 * inserted, at 23:59:60 UTC, and is the second that follows.
 */
export function readInstant(text: string): Instant | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return null;
  const offset = match[8] ? 0 : offsetSeconds(match[9], Number(match[10]), Number(match[11]));
  if (offset === null) return null;
  const seconds = epochDay(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
  if (second === 60 && seconds % 86_400 !== 0) return null;
  return { seconds, fraction: withoutTrailingZeros(match[7] ?? "") };
}

export function compareInstants(left: Instant, right: Instant): number {
  if (left.seconds !== right.seconds) return left.seconds - right.seconds;
  if (left.fraction === right.fraction) return 0;
  return left.fraction < right.fraction ? -1 : 1;
}

function offsetSeconds(sign: string | undefined, hours: number, minutes: number): number | null {
  if (hours > 23 || minutes > 59) return null;
  return (sign === "-" ? -1 : 1) * (hours * 3600 + minutes * 60);
}
