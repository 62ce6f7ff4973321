import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRemedy } from "../../../tests/fixtures/eligibility/apply-remedy";
import { findingIn, witness } from "../../../tests/fixtures/eligibility/witness";
import type { Application } from "./application-input";
import { currentCriteria } from "./criteria/index";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 3_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom("0", "-12.50", "0.005", "1850", "99999999999999999999.99", "12.3456"),
);
const account = fc.constantFrom("601", "60x", "IND1", "864", "861");
const funder = fc.record({
  kind: fc.constantFrom("STATE", "EPCI", "PRIVATE"),
  name: fc.constant("F"),
  inCall: fc.boolean(),
});
const productAccount = fc.constantFrom("70x", "74-STATE", "74-PRIVATE", "870", "OWN1");
const day = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => new Date(Date.UTC(2026, 3, 1 + days)).toISOString().slice(0, 10));
const text = fc.string({ unit: fc.constantFrom("a", " ", "é", "e\u0301", "😀"), maxLength: 70 });
const count = fc.integer({ min: 0, max: 12 });
const optionalCount = fc.option(count);
const target = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom("1.5", "x", "-2"));

const disturbance = fc.record({
  charges: fc.array(fc.record({ account, amount }), { maxLength: 6 }),
  products: fc.array(fc.record({ account: productAccount, amount, funder: fc.option(funder) }), {
    maxLength: 6,
  }),
  requestedAmount: amount,
  investmentAmount: amount,
  deMinimisLast3Years: amount,
  publicGrantsLastYear: amount,
  days: fc.record({ startDate: day, endDate: day, schoolYearDerogation: fc.boolean() }),
  texts: fc.record({ mainstream: text, genderEquality: text, nonDiscrimination: text, participation: text }),
  health: fc.option(fc.record({ wellBeing: text, conviviality: text, selfEsteem: text })),
  headcounts: fc.record({
    total: count,
    qpv: count,
    female: optionalCount,
    male: optionalCount,
    other: optionalCount,
    ages: fc.record({
      "0-5": optionalCount,
      "6-15": optionalCount,
      "16-25": optionalCount,
      "26-64": optionalCount,
    }),
  }),
  indicators: fc.array(
    fc.record({ label: fc.constantFrom("", " ", "A"), targetMin: target, targetMax: target }),
    { maxLength: 4 },
  ),
  pillar: fc.constantFrom("SANTE", "JEUNESSE"),
  documents: fc.subarray(["RIB", "COMPTES", "RAPPORT_ACTIVITE", "STATUTS"] as const),
});

type Disturbance = typeof disturbance extends fc.Arbitrary<infer Value> ? Value : never;

function disturbed(by: Disturbance): Application {
  return witness((application) => {
    const { association, project, budget } = application;
    Object.assign(budget, { charges: by.charges, products: by.products });
    Object.assign(association, {
      economicActivity: true,
      deMinimisLast3Years: by.deMinimisLast3Years,
      publicGrantsLastYear: by.publicGrantsLastYear,
    });
    Object.assign(project, by.days, by.texts, {
      investmentAmount: by.investmentAmount,
      health: by.health,
      beneficiaries: by.headcounts,
      indicators: by.indicators,
      pillar: by.pillar,
    });
    application.requestedAmount = by.requestedAmount;
    application.documents = by.documents.map((type) => ({ type }));
    application.signatory.isLegalRepresentative = false;
    application.association.rnaRegistered = false;
  });
}

/** Rules that are a matter of numbers, dates or lengths: whatever is wrong, they must propose how to mend it. */
const reckoned = [
  "FIN-01",
  "FIN-02",
  "FIN-05",
  "FIN-06",
  "FIN-07",
  "BEN-01",
  "CAL-02",
  "CAL-03",
  "PIL-02",
  "PIL-03",
  "TRV-02",
  "TRV-03",
  "TRV-05",
  "EVA-01",
  "DOC-01",
];

describe("a proposed remedy", () => {
  it.each(currentCriteria.map((criterion) => [criterion.code, criterion] as const))(
    "makes %s pass, whatever the dossier",
    (code, criterion) => {
      fc.assert(
        fc.property(disturbance, (by) => {
          const application = disturbed(by);
          const { outcome, fix, remedies } = findingIn(criterion, application);
          if (outcome === "pass" || outcome === "na") {
            expect({ fix, remedies }).toEqual({ fix: null, remedies: [] });
            return;
          }
          if (reckoned.includes(code)) expect(remedies).not.toEqual([]);
          for (const remedy of remedies) {
            expect(fix).not.toBeNull();
            expect(findingIn(criterion, applyRemedy(application, remedy)).outcome).toBe("pass");
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
