import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validators } from "../../../tests/fixtures/eligibility/files";
import {
  dateForExchange,
  dateOfEpochDay,
  dayAfter,
  epochDay,
  oneYearAfter,
  readCalendarDate,
} from "./calendar-date";
import { compareInstants, readInstant } from "./instant";
import { parisDateOf, parisTimeInWords, readParisLocal } from "./paris-time";

describe("calendar dates", () => {
  it("count days like the calendar of JavaScript", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dateForExchange(dateOfEpochDay(day))).toBe(iso);
        const [year, month, date] = iso.split("-").map(Number);
        expect(epochDay(year!, month!, date!)).toBe(day);
      }),
    );
  });

  it.each([
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2027-00-10", false],
    ["2027-13-10", false],
    ["2027-04-31", false],
    ["2027-04-00", false],
    ["27-04-01", false],
    ["+002027-04-01", false],
    ["2027-04-01\n", false],
  ])("%j", (text, isReal) => {
    expect(readCalendarDate(text) !== null).toBe(isReal);
  });

  it("have an anniversary on 28 February for those born on the 29th", () => {
    expect(oneYearAfter(readCalendarDate("2024-02-29")!)).toBe(20250228);
    expect(oneYearAfter(readCalendarDate("2024-12-31")!)).toBe(20251231);
    expect(dayAfter(readCalendarDate("2028-02-28")!)).toBe(20280229);
  });
});

describe("instants", () => {
  it.each([
    "2026-10-25T22:59:59Z",
    "2026-10-25t22:59:59.000z",
    "2026-10-25T23:59:59+01:00",
    "2026-10-26T00:59:59+0200",
    "2026-10-25T12:59:59,0-10:00",
  ])("%s is one instant in all its forms", (text) => {
    expect(readInstant(text)).toEqual({ seconds: 1792969199, fraction: "" });
  });

  it.each([
    "2026-10-25T22:59:59",
    "2026-10-25",
    "2026-10-25 22:59:59Z",
    "2026-02-29T00:00:00Z",
    "2026-10-25T24:00:00Z",
    "2026-10-25T22:60:00Z",
    "2026-10-25T22:59:60Z",
    "2026-10-25T22:59:59.Z",
    "2026-10-25T22:59:59+24:00",
    "",
  ])("%j is none", (text) => {
    expect(readInstant(text)).toBeNull();
  });

  it("take a leap second for the second that follows", () => {
    expect(readInstant("2016-12-31T23:59:60Z")).toEqual(readInstant("2017-01-01T00:00:00Z"));
    expect(readInstant("2017-01-01T00:59:60+01:00")).toEqual(readInstant("2017-01-01T00:00:00Z"));
  });

  it.each([
    ["more digits than a nanosecond", "2026-01-01T00:00:00.0000000000001Z", "2026-01-01T00:00:00Z"],
    ["a half after a third", "2026-01-01T00:00:00.5Z", "2026-01-01T00:00:00.33333Z"],
    ["ten after nine", "2026-01-01T00:00:00.10Z", "2026-01-01T00:00:00.09Z"],
  ])("compare %s", (_situation, later, earlier) => {
    expect(compareInstants(readInstant(later)!, readInstant(earlier)!)).toBeGreaterThan(0);
    expect(compareInstants(readInstant(earlier)!, readInstant(later)!)).toBeLessThan(0);
  });
});

describe("the clocks of Paris", () => {
  it.each(validators.parisInstants)("show $local at $utc", ({ local, utc }) => {
    expect(readParisLocal(local)).toEqual(utc === null ? null : readInstant(utc));
  });

  it.each([
    ["2026-10-25T00:59:59Z", "2026-10-25"],
    ["2026-10-24T21:59:59Z", "2026-10-24"],
    ["2026-10-24T22:00:00Z", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10-26"],
    ["2027-03-28T21:59:59Z", "2027-03-28"],
    ["2027-03-28T22:00:00Z", "2027-03-29"],
    ["1850-01-01T00:00:00Z", "1850-01-01"],
  ])("%s falls on %s", (utc, date) => {
    expect(dateForExchange(parisDateOf(readInstant(utc)!))).toBe(date);
  });

  it("are said with their seconds", () => {
    expect(parisTimeInWords(readInstant("2026-10-25T22:59:59.9Z")!)).toBe(
      "25/10/2026 à 23\u00A0h\u00A059\u00A0min\u00A059\u00A0s (heure de Paris)",
    );
  });
});
