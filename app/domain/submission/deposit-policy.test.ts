import { expect, test } from "vitest";
import { overallStates } from "~/domain/eligibility/outcome";
import { isDepositAllowed, readDepositPolicy } from "./deposit-policy";

test("a call that says nothing accepts every dossier, so that an authority refuses and not a program", () => {
  const policy = readDepositPolicy({ sections: [], documents: [] });
  expect(overallStates.map((overall) => isDepositAllowed(overall, policy))).not.toContain(false);
});

test("a call may refuse an ineligible dossier and still take an incomplete one", () => {
  const policy = readDepositPolicy({ deposit: { onIneligible: "refuse" } });
  expect(isDepositAllowed("ineligible", policy)).toBe(false);
  expect(isDepositAllowed("incomplete", policy)).toBe(true);
});

test("a call may refuse an incomplete dossier", () => {
  const policy = readDepositPolicy({ deposit: { onIncomplete: "refuse" } });
  expect(isDepositAllowed("incomplete", policy)).toBe(false);
  expect(isDepositAllowed("needs_review", policy)).toBe(true);
});
