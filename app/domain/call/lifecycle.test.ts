import { describe, expect, test } from "vitest";
import { parisInstant } from "~/domain/calendar/paris";
import { callStateAt, type CallCalendar } from "./lifecycle";

const call: CallCalendar = {
  opensAt: parisInstant("2026-09-14T09:00:00"),
  closesAt: parisInstant("2026-10-25T23:59:59"),
  graceSeconds: 0,
  publishedAt: parisInstant("2026-09-01T10:00:00"),
  archivedAt: null,
};

describe("a published call", () => {
  const cases: [string, string, string][] = [
    ["before the opening second", "2026-09-14T06:59:59.999Z", "scheduled"],
    ["at the opening second", "2026-09-14T07:00:00.000Z", "open"],
    ["in the repeated hour of the DST night", "2026-10-25T01:30:00.000Z", "open"],
    ["at the end of the closing second, winter time", "2026-10-25T22:59:59.999Z", "open"],
    ["one second later", "2026-10-25T23:00:00.000Z", "closed"],
  ];
  test.each(cases)("%s", (_situation, now, state) => {
    expect(callStateAt(call, new Date(now))).toBe(state);
  });
});

test("a call that is not published is a draft whatever the dates", () => {
  expect(callStateAt({ ...call, publishedAt: null }, new Date("2026-10-01T00:00:00Z"))).toBe("draft");
});

test("the announced grace keeps a call open", () => {
  const now = new Date("2026-10-25T23:04:00Z");
  expect(callStateAt({ ...call, graceSeconds: 300 }, now)).toBe("open");
  expect(callStateAt({ ...call, graceSeconds: 200 }, now)).toBe("closed");
});

test("an archived call stays so", () => {
  const archivedAt = new Date("2026-12-31T00:00:00Z");
  expect(callStateAt({ ...call, archivedAt }, new Date("2027-01-01T00:00:00Z"))).toBe("archived");
});
