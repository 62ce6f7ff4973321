import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, parisDay, type Day } from "~/domain/calendar/paris";
import { isLate, lastDayToAppeal, notifiedOn } from "./time-limit";

test.each([
  ["read the same day", "2027-01-11T09:00:00Z", "2027-01-11T20:00:00Z", "2027-01-11"],
  ["read nine days later", "2027-01-11T09:00:00Z", "2027-01-20T09:00:00Z", "2027-01-20"],
  ["read just after midnight in Paris", "2027-01-11T09:00:00Z", "2027-01-11T23:30:00Z", "2027-01-12"],
  ["read after the fifteenth day", "2027-01-11T09:00:00Z", "2027-03-01T09:00:00Z", "2027-01-26"],
  ["never read", "2027-01-11T09:00:00Z", null, "2027-01-26"],
])("a letter %s", (_situation, sentAt, readAt, day) => {
  expect(notifiedOn({ sentAt: new Date(sentAt), firstReadAt: readAt ? new Date(readAt) : null })).toBe(day);
});

test.each([
  ["two months, the first and the last day aside", "2027-01-11", "2027-03-12"],
  ["a Saturday goes to the Monday", "2027-01-12", "2027-03-15"],
  ["from the last of December to the end of February", "2026-12-31", "2027-03-01"],
  ["to Easter Monday, then to the Tuesday", "2027-01-27", "2027-03-30"],
])("the last day: %s", (_situation, notified, last) => {
  expect(lastDayToAppeal(notified as Day)).toBe(last);
});

test("the last day is open to its last second in Paris, and no longer", () => {
  const last = "2027-03-12" as Day;
  expect(isLate(last, new Date("2027-03-12T22:59:59Z"))).toBe(false);
  expect(isLate(last, new Date("2027-03-12T23:00:00Z"))).toBe(true);
});

test("it never falls before two whole months, nor more than six days after", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      (at) => {
        const notified = parisDay(at);
        const last = lastDayToAppeal(notified);
        const twoMonths = addMonths(notified, 2);
        expect(last > twoMonths).toBe(true);
        expect(Date.parse(last) - Date.parse(twoMonths)).toBeLessThanOrEqual(6 * 86_400_000);
      },
    ),
  );
});
