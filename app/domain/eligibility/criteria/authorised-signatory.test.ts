import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { authorisedSignatory } from "./authorised-signatory";

describe("ADM-05", () => {
  it.each<[string, Edit, Outcome]>([
    ["legal representative", () => {}, "pass"],
    [
      "someone else without a mandate",
      ({ signatory }) => {
        signatory.isLegalRepresentative = false;
      },
      "fail",
    ],
    [
      "someone else with a mandate",
      ({ signatory, documents }) => {
        signatory.isLegalRepresentative = false;
        documents.push({ type: "DELEGATION" });
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(authorisedSignatory, edit)).toBe(outcome);
  });
});
