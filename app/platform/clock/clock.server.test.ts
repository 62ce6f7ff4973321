import { expect, test } from "vitest";
import { clockFrom } from "./clock.server";

const startsAt = new Date("2027-01-29T15:59:00Z");

function watch(...instants: string[]) {
  return { now: () => new Date(instants.length > 1 ? instants.shift()! : instants[0]!) };
}

test("without a setting the real time is told", () => {
  expect(clockFrom({ clock: undefined }, watch("2026-11-22T10:00:00Z")).now()).toEqual(
    new Date("2026-11-22T10:00:00Z"),
  );
});

test("a set clock starts at its instant and runs on", () => {
  const real = watch("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z", "2026-11-22T10:01:30Z");
  const clock = clockFrom({ clock: { startsAt, setAt: undefined } }, real);
  expect(clock.now()).toEqual(startsAt);
  expect(clock.now()).toEqual(new Date("2027-01-29T16:00:30Z"));
});

test("a process that starts later agrees with the one that started first", () => {
  const setAt = new Date("2026-11-22T10:00:00Z");
  const late = clockFrom({ clock: { startsAt, setAt } }, watch("2026-11-22T11:00:00Z"));
  expect(late.now()).toEqual(new Date("2027-01-29T16:59:00Z"));
});

test("a clock may be set to the past", () => {
  const clock = { startsAt: new Date("2020-02-29T00:00:00Z"), setAt: new Date("2026-11-22T10:00:00Z") };
  expect(clockFrom({ clock }, watch("2026-11-23T10:00:00Z")).now()).toEqual(new Date("2020-03-01T00:00:00Z"));
});
