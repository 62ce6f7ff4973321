import { expect, test } from "vitest";
import { reminderDue } from "./reminders";

const closesAt = new Date("2027-01-29T16:00:00Z");
const startedAt = new Date("2027-01-04T08:00:00Z");

const cases: [string, string, string | null][] = [
  ["a second before seven days", "2027-01-22T15:59:59Z", null],
  ["at seven days", "2027-01-22T16:00:00Z", "J-7"],
  ["three days before", "2027-01-26T16:00:00Z", "J-7"],
  ["at two days", "2027-01-27T16:00:00Z", "J-2"],
  ["at four hours", "2027-01-29T12:00:00Z", "H-4"],
  ["a second before the closing", "2027-01-29T15:59:59Z", "H-4"],
  ["at the closing", "2027-01-29T16:00:00Z", null],
  ["a month after", "2027-03-01T16:00:00Z", null],
];
test.each(cases)("%s", (_situation, now, code) => {
  expect(reminderDue({ startedAt, closesAt }, new Date(now))?.code ?? null).toBe(code);
});

test("a draft begun two hours after the time of a reminder waits for the next one", () => {
  const late = { startedAt: new Date("2027-01-27T18:00:00Z"), closesAt };
  expect(reminderDue(late, new Date("2027-01-27T18:05:00Z"))).toBeNull();
  expect(reminderDue(late, new Date("2027-01-29T12:00:00Z"))?.code).toBe("H-4");
});
