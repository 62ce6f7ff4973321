import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { republicanCommitment } from "./republican-commitment";

describe("ADM-06", () => {
  it.each<[string, Edit, Outcome]>([
    ["signed", () => {}, "pass"],
    [
      "not signed",
      ({ attestations }) => {
        attestations.cer = false;
      },
      "fail",
    ],
    [
      "not signed, of public utility",
      ({ attestations, association }) => {
        attestations.cer = false;
        association.publicUtility = { publishedOn: "1998-03-02" };
      },
      "pass",
    ],
    [
      "not signed, an approval outside the common core",
      ({ attestations, association }) => {
        attestations.cer = false;
        association.approvals = [{ type: "JEP", commonCore: false }];
      },
      "fail",
    ],
    [
      "not signed, a second approval of the common core",
      ({ attestations, association }) => {
        attestations.cer = false;
        association.approvals = [
          { type: "JEP", commonCore: false },
          { type: "Sport", commonCore: true },
        ];
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(republicanCommitment, edit)).toBe(outcome);
  });
});
