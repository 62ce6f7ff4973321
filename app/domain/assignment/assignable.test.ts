import { describe, expect, it } from "vitest";
import type { RoleHeld } from "../access/actor";
import { applicationStatuses } from "../application/lifecycle";
import { followedStatuses, mayBeAssigned, mayInstruct, type FollowedDossier } from "./assignable";

const dossier: FollowedDossier = {
  status: "submitted",
  pillarId: "health",
  funderIds: ["city"],
  parties: new Set(["party"]),
};
const role = (changes: Partial<RoleHeld> = {}): RoleHeld => ({
  role: "instructor",
  funderId: "city",
  pillarId: null,
  ...changes,
});
const why = (roles: readonly RoleHeld[], { userId = "ines", of = dossier, funderId = "city" } = {}) => {
  const answer = mayInstruct(of, { userId, roles }, funderId);
  return answer.ok ? "may" : answer.refusal.code;
};

describe("mayInstruct", () => {
  it.each([
    ["an instructor of the funder", [role()], "may"],
    ["one of every funder", [role({ funderId: null })], "may"],
    ["one of the pillar", [role({ pillarId: "health" })], "may"],
    ["one of another pillar", [role({ pillarId: "jobs" })], "beyond-role"],
    ["one of another funder", [role({ funderId: "state" })], "beyond-role"],
    [
      "limits of two roles that meet nowhere",
      [role({ pillarId: "jobs" }), role({ funderId: "state", pillarId: "health" })],
      "beyond-role",
    ],
    ["an administrator", [role({ role: "call_administrator", funderId: null })], "beyond-role"],
    ["nobody's role", [], "beyond-role"],
  ] as const)("%s", (_, roles, answer) => expect(why(roles)).toBe(answer));

  it("never says yes to a party, for a funder that is asked nothing, or once it is decided", () => {
    expect(why([role()], { userId: "party" })).toBe("party");
    expect(why([role({ funderId: null })], { funderId: "state" })).toBe("not-asked");
    for (const status of applicationStatuses)
      expect(mayBeAssigned({ ...dossier, status }, "city").ok, status).toBe(
        (followedStatuses as readonly string[]).includes(status),
      );
  });
});
