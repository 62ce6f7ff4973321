import { describe, expect, test } from "vitest";
import type { Actor, AgentRole } from "./actor";
import { destinationsOf, homeOf } from "./home";

const person = (...roles: AgentRole[]): Actor => ({
  userId: "u",
  email: "u@example.org",
  firstName: "U",
  lastName: "N",
  roles: roles.map((role) => ({ role, funderId: null, pillarId: null })),
  memberships: [],
});

test("an applicant lands on their dossiers", () => {
  expect(homeOf(person())).toBe("/dossiers");
});

test("someone with several roles lands on the work of every day", () => {
  expect(homeOf(person("system_administrator", "instructor"))).toBe("/instruction");
});

describe("the navigation", () => {
  const offered = (actor: Actor | null) => destinationsOf(actor).map(({ to }) => to);
  test("offers a visitor the calls", () => {
    expect(offered(null)).toEqual(["/appels"]);
  });
  test("offers an agent who sits in no association only what the role opens", () => {
    expect(offered(person("finance_officer"))).toEqual(["/appels", "/finances"]);
  });
  test("offers an applicant their dossiers before any association", () => {
    expect(offered(person())).toEqual(["/appels", "/dossiers", "/associations"]);
  });
});
