import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { notReligious } from "./not-religious";

describe("ADM-08", () => {
  it.each<[string, Edit, Outcome]>([
    ["not religious", () => {}, "pass"],
    [
      "religious",
      ({ association }) => {
        association.religious = true;
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(notReligious, edit)).toBe(outcome);
  });
});
