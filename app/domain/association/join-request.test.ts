import { expect, it } from "vitest";
import { mayAgentAnswer } from "./join-request";

it.each([
  ["the day before, late in the evening", "2026-10-09T21:59:00Z", false],
  ["the fifth day, from midnight in Paris", "2026-10-09T22:00:00Z", true],
])("an agent answers %s", (_situation, now, may) => {
  expect(mayAgentAnswer(new Date("2026-10-05T15:00:00Z"), new Date(now))).toBe(may);
});
