import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { secularism } from "./secularism";

describe("TRV-04", () => {
  it.each<[string, Edit, Outcome]>([
    ["given", () => {}, "pass"],
    [
      "not given",
      ({ attestations }) => {
        attestations.laicite = false;
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(secularism, edit)).toBe(outcome);
  });
});
