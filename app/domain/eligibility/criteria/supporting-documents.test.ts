import { describe, expect, it } from "vitest";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { supportingDocuments } from "./supporting-documents";

describe("DOC-01", () => {
  it.each<[string, Edit, Outcome]>([
    ["all there", () => {}, "pass"],
    [
      "no RIB",
      (application) => {
        application.documents = [{ type: "COMPTES" }, { type: "RAPPORT_ACTIVITE" }];
      },
      "fail",
    ],
    [
      "no accounts",
      (application) => {
        application.documents = [{ type: "RIB" }, { type: "RAPPORT_ACTIVITE" }];
      },
      "fail",
    ],
    [
      "accounts published in the official journal",
      (application) => {
        application.documents = [{ type: "RIB" }, { type: "RAPPORT_ACTIVITE" }];
        application.association.accountsPublishedJoafe = true;
      },
      "pass",
    ],
    [
      "publication does not stand for the activity report",
      (application) => {
        application.documents = [{ type: "RIB" }];
        application.association.accountsPublishedJoafe = true;
      },
      "fail",
    ],
    [
      "the day before the first anniversary",
      (application) => {
        application.documents = [{ type: "RIB" }];
        application.association.createdOn = "2025-10-06";
      },
      "pass",
    ],
    [
      "on the first anniversary",
      (application) => {
        application.documents = [{ type: "RIB" }];
        application.association.createdOn = "2025-10-05";
      },
      "fail",
    ],
    [
      "the anniversary has begun in Paris, not yet in UTC",
      (application) => {
        application.documents = [{ type: "RIB" }];
        application.association.createdOn = "2025-10-06";
        application.submittedAt = "2026-10-05T22:00:00Z";
      },
      "fail",
    ],
    [
      "born on 29 February, on 28 February of the next year",
      (application) => {
        application.documents = [{ type: "RIB" }];
        application.association.createdOn = "2024-02-29";
        application.submittedAt = "2025-02-28T00:00:00+01:00";
      },
      "fail",
    ],
    [
      "born on 29 February, on 27 February of the next year",
      (application) => {
        application.documents = [{ type: "RIB" }];
        application.association.createdOn = "2024-02-29";
        application.submittedAt = "2025-02-27T23:59:59+01:00";
      },
      "pass",
    ],
    [
      "not registered, no statutes",
      (application) => {
        application.documents = [
          { type: "RIB" },
          { type: "COMPTES" },
          { type: "RAPPORT_ACTIVITE" },
          { type: "LISTE_DIRIGEANTS" },
        ];
        application.association.rnaRegistered = false;
      },
      "fail",
    ],
    [
      "not registered, statutes and officers",
      (application) => {
        application.documents = [
          { type: "RIB" },
          { type: "COMPTES" },
          { type: "RAPPORT_ACTIVITE" },
          { type: "LISTE_DIRIGEANTS" },
          { type: "STATUTS" },
        ];
        application.association.rnaRegistered = false;
      },
      "pass",
    ],
  ])("%s", (_situation, edit, outcome) => {
    expect(outcomeOf(supportingDocuments, edit)).toBe(outcome);
  });

  it("names every missing piece", () => {
    const { fix } = findingOf(supportingDocuments, (application) => void (application.documents = []));
    expect(fix).toBe("Joignez le RIB, les derniers comptes approuvés et le dernier rapport d'activité.");
  });
});
