import { addDays, type Day } from "~/domain/calendar/paris";
import { type CallDate, callDateWords, datesOfCall } from "./call-dates";
import type { RelayedCall } from "./relayed-call";

export interface CalendarSettings {
  readonly origin: string;
  readonly name: string;
}

/** The fixed dates of the calls as an iCalendar file (RFC 5545): a date that moves keeps its name and its place. */
export function calendarFile(calls: readonly RelayedCall[], { origin, name }: CalendarSettings): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Pilier//Appels a projets//FR",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...calls.flatMap((call) => eventsOf(call, origin)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventsOf(call: RelayedCall, origin: string): string[] {
  return datesOfCall(call).flatMap((date) => {
    const when = whenOf(date);
    if (!when) return [];
    const address = `${origin}/appels/${call.slug}`;
    return [
      "BEGIN:VEVENT",
      `UID:${call.id}-${date.kind}@${new URL(origin).hostname}`,
      `DTSTAMP:${utc(call.changedAt)}`,
      `LAST-MODIFIED:${utc(call.changedAt)}`,
      `SEQUENCE:${call.version}`,
      ...when,
      `SUMMARY:${escaped(`${callDateWords[date.kind]} : ${call.title}`.replace(" :", "\u00A0:"))}`,
      `DESCRIPTION:${escaped(`${call.summary}\n${address}`)}`,
      ...(date.place === "" ? [] : [`LOCATION:${escaped(date.place)}`]),
      ...(call.pillar ? [`CATEGORIES:${escaped(call.pillar.label)}`] : []),
      `URL:${address}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
}

function whenOf({ at, on }: CallDate): string[] | null {
  if (at) return [`DTSTART:${utc(at)}`];
  if (!on) return null;
  return [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`];
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const longestLine = 75;

/** Lines of 75 bytes at most, cut between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > longestLine) {
      out += "\r\n ";
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
}
