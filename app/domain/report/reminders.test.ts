import { expect, test } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { reminderDue } from "./reminders";

const report = { dueOn: "2027-06-30" as Day, askedOn: "2027-01-15" as Day, reminded: null };

test.each([
  ["sixty-one days before", report, "2027-04-30", null],
  ["sixty days before", report, "2027-05-01", 60],
  ["the next morning, once it left", { ...report, reminded: 60 }, "2027-05-02", null],
  ["thirty days before", { ...report, reminded: 60 }, "2027-05-31", 30],
  ["seven days before", { ...report, reminded: 30 }, "2027-06-23", 7],
  ["after a month in which nothing ran", report, "2027-06-10", 30],
  ["on the due day, when nothing left yet", report, "2027-06-30", 7],
  ["once it is late", report, "2027-07-01", null],
  [
    "asked forty days before: the first is past",
    { ...report, askedOn: "2027-05-21" as Day },
    "2027-05-22",
    null,
  ],
  [
    "asked forty days before, thirty days before",
    { ...report, askedOn: "2027-05-21" as Day },
    "2027-05-31",
    30,
  ],
  ["asked on the very day of a reminder", { ...report, askedOn: "2027-05-31" as Day }, "2027-05-31", null],
])("%s", (_situation, awaited, today, sent) => {
  expect(reminderDue(awaited, today as Day)).toBe(sent);
});
