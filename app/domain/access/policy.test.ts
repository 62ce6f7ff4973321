import { describe, expect, test } from "vitest";
import type { Actor, RoleHeld } from "./actor";
import { associationsFor, mayEver, mayForFunder } from "./policy";

const nobody: Actor = {
  userId: "u",
  email: "u@example.org",
  firstName: "U",
  lastName: "N",
  roles: [],
  memberships: [],
};
const holding = (held: Partial<RoleHeld> & Pick<RoleHeld, "role">): Actor => ({
  ...nobody,
  roles: [{ funderId: null, pillarId: null, ...held }],
});

describe("a person without any role", () => {
  test("may create an association and nothing of an agent", () => {
    expect(mayEver(nobody, "association.create")).toBe(true);
    expect(mayEver(nobody, "instruction.read")).toBe(false);
    expect(mayEver(nobody, "application.edit")).toBe(false);
  });
});

describe("a member of two associations", () => {
  const member: Actor = {
    ...nobody,
    memberships: [
      { associationId: "a", mandates: ["reader"] },
      { associationId: "b", mandates: ["owner", "signatory"] },
    ],
  };
  test("submits only where the mandate says so", () => {
    expect(associationsFor(member, "application.submit")).toEqual(["b"]);
    expect(associationsFor(member, "application.read")).toEqual(["a", "b"]);
  });
});

describe("an instructor of one funder", () => {
  test("reviews for that funder only", () => {
    const state = holding({ role: "instructor", funderId: "state" });
    expect(mayForFunder(state, "review.write", "state")).toBe(true);
    expect(mayForFunder(state, "review.write", "epci")).toBe(false);
  });
  test("of no funder in particular covers them all", () => {
    expect(mayForFunder(holding({ role: "instructor" }), "review.write", "epci")).toBe(true);
  });
});

test("a finance officer decides nothing", () => {
  const officer = holding({ role: "finance_officer" });
  expect(mayEver(officer, "publication.approve")).toBe(false);
  expect(mayEver(officer, "award.manage")).toBe(true);
});
