import { expect, it } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { checkHelperUntil, helperEndsAt } from "./helper-mandate";

const now = new Date("2026-10-05T21:30:00Z");

it.each([
  ["the day before", "2026-10-04", { ok: false, refusal: { code: "in-the-past" } }],
  ["today", "2026-10-05", { ok: true, value: undefined }],
  ["a year later", "2027-10-05", { ok: true, value: undefined }],
  [
    "a year and a day later",
    "2027-10-06",
    { ok: false, refusal: { code: "too-long", latest: "2027-10-05" } },
  ],
])("a helper until %s", (_situation, until, answer) => {
  expect(checkHelperUntil(until as Day, now)).toEqual(answer);
});

it("holds to the end of its last day in Paris, winter and summer", () => {
  expect(helperEndsAt("2026-10-25" as Day)).toEqual(new Date("2026-10-25T23:00:00Z"));
  expect(helperEndsAt("2027-06-30" as Day)).toEqual(new Date("2027-06-30T22:00:00Z"));
});
