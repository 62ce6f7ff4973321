import { describe, expect, test } from "vitest";
import { refusedDates, type CallDates } from "./correction";

const published: CallDates = {
  opensAt: new Date("2026-09-14T07:00:00Z"),
  closesAt: new Date("2026-10-25T22:59:59Z"),
  graceSeconds: 0,
};
const now = new Date("2026-10-05T10:00:00Z");
const asked = (to: Partial<CallDates>, acceptsEarlierClosing = false) =>
  refusedDates(
    { from: published, to: { ...published, ...to }, state: "open" },
    { now, acceptsEarlierClosing },
  );

describe("the dates of an open call", () => {
  const cases: [string, Partial<CallDates>, ReturnType<typeof refusedDates>][] = [
    ["unchanged", {}, null],
    ["prolonged by a week", { closesAt: new Date("2026-11-01T22:59:59Z") }, null],
    ["with a grace", { graceSeconds: 300 }, null],
    ["another opening", { opensAt: new Date("2026-10-10T07:00:00Z") }, "already-open"],
    ["closed before now", { closesAt: new Date("2026-10-05T09:59:59Z") }, "closes-in-the-past"],
    ["closed a day earlier", { closesAt: new Date("2026-10-24T22:59:59Z") }, "closes-earlier"],
  ];
  test.each(cases)("%s", (_situation, to, refusal) => {
    expect(asked(to)).toBe(refusal);
  });

  test("brought forward when the person says so, never before now", () => {
    expect(asked({ closesAt: new Date("2026-10-24T22:59:59Z") }, true)).toBeNull();
    expect(asked({ closesAt: new Date("2026-10-04T22:59:59Z") }, true)).toBe("closes-in-the-past");
  });
});

test("a call to come moves freely, but not into the past", () => {
  const to = { ...published, opensAt: new Date("2026-09-20T07:00:00Z") };
  const before = { now: new Date("2026-09-01T07:00:00Z"), acceptsEarlierClosing: false };
  expect(refusedDates({ from: published, to, state: "scheduled" }, before)).toBeNull();
});
