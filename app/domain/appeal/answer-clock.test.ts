import { expect, test } from "vitest";
import { appealClock, appealClockSentence, silenceSentence } from "./answer-clock";

const filedAt = new Date("2027-02-10T15:00:00Z");
const at = (now: string) => appealClock({ filedAt, now: new Date(now) });

test.each([
  ["the first day", "2027-02-10T16:00:00Z", "running", 59],
  ["fifteen days before", "2027-03-26T10:00:00Z", "soon", 15],
  ["the last second of the last day, in Paris", "2027-04-10T21:59:59Z", "soon", 0],
  ["one second later", "2027-04-10T22:00:00Z", "lapsed", -1],
])("%s", (_situation, now, state, daysLeft) => {
  expect(at(now)).toMatchObject({ dueOn: "2027-04-10", state, daysLeft });
});

test("silence opens two months to go to court", () => {
  expect(at("2027-05-01T10:00:00Z").courtUntil).toBe("2027-06-11");
  expect(silenceSentence(at("2027-05-01T10:00:00Z"))).toContain("jusqu’au vendredi 11 juin 2027");
});

test("each state has its sentence", () => {
  const sentences = ["2027-02-10", "2027-04-01", "2027-04-10", "2027-04-11"].map((day) =>
    appealClockSentence(at(`${day}T12:00:00Z`)),
  );
  expect(new Set(sentences).size).toBe(4);
});
