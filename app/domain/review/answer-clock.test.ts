import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, parisInstant, type Day } from "~/domain/calendar/paris";
import { answerClock, type Suspension } from "./answer-clock";

const at = (day: string, time = "10:00:00") => parisInstant(`${day}T${time}`);
const clock = (now: string, ...suspensions: Suspension[]) =>
  answerClock({ submittedAt: at("2026-10-05"), suspensions, now: at(now) });

describe("without a request", () => {
  test("silence refuses two months after the deposit", () => {
    expect(clock("2026-10-06")).toMatchObject({ dueOn: "2026-12-05", state: "running", suspendedDays: 0 });
  });
  test("the agents are warned 15 days before, not earlier", () => {
    expect(clock("2026-11-19").state).toBe("running");
    expect(clock("2026-11-20")).toMatchObject({ state: "soon", alertOn: "2026-11-20", daysLeft: 15 });
  });
  test("the last day is still in time, the day after is late", () => {
    expect(clock("2026-12-05").state).toBe("soon");
    expect(clock("2026-12-06").state).toBe("late");
  });
  test("a deposit on 31 December is answered by the last day of February", () => {
    const { dueOn } = answerClock({ submittedAt: at("2026-12-31"), suspensions: [], now: at("2027-01-02") });
    expect(dueOn).toBe("2027-02-28");
  });
  test("a deposit late in the evening counts on its day in Paris", () => {
    const submittedAt = at("2026-10-05", "23:59:59");
    expect(answerClock({ submittedAt, suspensions: [], now: submittedAt }).dueOn).toBe("2026-12-05");
  });
});

describe("with a request for complements", () => {
  const request = (endedAt: string | null, dueOn = "2026-10-30"): Suspension => ({
    askedAt: at("2026-10-15"),
    dueOn: dueOn as Day,
    endedAt: endedAt === null ? null : at(endedAt),
  });
  test("the clock stands still while the answer is awaited", () => {
    expect(clock("2026-10-20", request(null))).toMatchObject({
      isSuspended: true,
      state: "suspended",
      dueOn: "2026-12-10",
    });
  });
  test("an answer before its day ends the suspension", () => {
    expect(clock("2026-11-02", request("2026-10-20"))).toMatchObject({
      isSuspended: false,
      suspendedDays: 5,
      dueOn: "2026-12-10",
    });
  });
  test("past the day given the clock runs again, answered or not", () => {
    expect(clock("2026-11-10", request(null))).toMatchObject({ isSuspended: false, dueOn: "2026-12-21" });
    expect(clock("2026-11-10", request("2026-11-09")).dueOn).toBe("2026-12-21");
  });
  test("answered the same day, it suspends nothing", () => {
    expect(clock("2026-11-02", request("2026-10-15")).suspendedDays).toBe(0);
  });
  test("two requests on the same days count once", () => {
    expect(clock("2026-11-02", request("2026-10-20"), request("2026-10-20")).suspendedDays).toBe(5);
  });
});

test("a suspension never brings the day closer, and never gives more days than it lasted", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays("2026-10-05" as Day, days));
  const span = fc.record({
    from: day,
    given: fc.integer({ min: 0, max: 40 }),
    taken: fc.integer({ min: 0, max: 80 }),
  });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const suspensions = spans.map(({ from, given, taken }) => ({
        askedAt: at(from),
        dueOn: addDays(from, given),
        endedAt: at(addDays(from, taken)),
      }));
      const { dueOn, suspendedDays } = clock("2027-06-01", ...suspensions);
      const most = spans.reduce((sum, { given, taken }) => sum + Math.min(given + 1, taken), 0);
      return (
        daysBetween("2026-12-05" as Day, dueOn) === suspendedDays &&
        suspendedDays >= 0 &&
        suspendedDays <= most
      );
    }),
  );
});
