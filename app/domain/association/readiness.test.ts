import { describe, expect, it } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { expiresSoon, isExpired, missingForPayment, readiness, type SpaceFacts } from "./readiness";

const today = "2026-10-05" as Day;
const fresh: SpaceFacts = {
  identitySource: "directory",
  isIdentityChecked: false,
  memberCount: 1,
  documents: [],
  bank: "none",
};
const rib = (validUntil: string | null) => ({ documentType: "RIB", validUntil: validUntil as Day | null });

describe("a new association", () => {
  it("that the directory knows has three things left to do", () => {
    expect(readiness(fresh, today)).toEqual({
      identity: "done",
      people: "to-do",
      documents: "to-do",
      bank: "to-do",
    });
    expect(missingForPayment(fresh, today)).toEqual(["bank", "rib"]);
  });

  it("on its word joins a document, then waits for an agent", () => {
    const declared = { ...fresh, identitySource: "declared" } as const;
    expect(readiness(declared, today).identity).toBe("to-do");
    expect(readiness({ ...declared, documents: [rib(null)] }, today).identity).toBe("waiting");
    expect(readiness({ ...declared, isIdentityChecked: true }, today).identity).toBe("done");
    expect(missingForPayment(declared, today)).toContain("identity");
  });

  it("is not ready with a document that is worn out", () => {
    expect(readiness({ ...fresh, documents: [rib("2026-10-04")] }, today).documents).toBe("to-do");
    expect(missingForPayment({ ...fresh, bank: "held", documents: [rib("2026-10-05")] }, today)).toEqual([]);
  });
});

it.each([
  ["without a last day", null, false, false],
  ["the day before", "2026-10-04", true, false],
  ["its last day", "2026-10-05", false, true],
  ["in thirty days", "2026-11-04", false, true],
  ["in thirty-one days", "2026-11-05", false, false],
])("a document %s", (_situation, validUntil, expired, soon) => {
  expect(isExpired(rib(validUntil), today)).toBe(expired);
  expect(expiresSoon(rib(validUntil), today)).toBe(soon);
});
