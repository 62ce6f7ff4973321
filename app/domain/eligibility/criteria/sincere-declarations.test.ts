import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { sincereDeclarations } from "./sincere-declarations";

describe("ADM-07", () => {
  it.each<[string, Edit, Outcome]>([
    ["both given", () => {}, "pass"],
    [
      "not up to date",
      ({ attestations }) => {
        attestations.upToDate = false;
      },
      "fail",
    ],
    [
      "not accurate",
      ({ attestations }) => {
        attestations.accurate = false;
      },
      "fail",
    ],
    [
      "neither",
      ({ attestations }) => {
        attestations.upToDate = attestations.accurate = false;
      },
      "fail",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(sincereDeclarations, edit)).toBe(outcome);
  });

  it("points to the one that is missing", () => {
    const { field } = findingOf(
      sincereDeclarations,
      ({ attestations }) => void (attestations.accurate = false),
    );
    expect(field).toBe("attestations.accurate");
  });
});
