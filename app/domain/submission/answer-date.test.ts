import { expect, test } from "vitest";
import { silenceRefusesOn } from "./answer-date";

test.each([
  ["in the last second before midnight in Paris", "2026-10-25T22:59:59.999Z", "2026-12-25"],
  ["just after midnight in Paris, still the day before in UTC", "2026-10-25T23:00:00.000Z", "2026-12-26"],
  ["at the end of a month longer than the one reached", "2026-12-31T10:00:00Z", "2027-02-28"],
])("a deposit %s", (_situation, submittedAt, day) => {
  expect(silenceRefusesOn(new Date(submittedAt))).toBe(day);
});
