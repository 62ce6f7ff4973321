import { describe, expect, it } from "vitest";
import type { Actor, AgentRole } from "../access/actor";
import { maySettleView, mayReworkView, mayShareWith, seesView, type ViewHeld } from "./saved-view";

const actor = (userId: string, role: AgentRole, funderId: string | null): Actor => ({
  userId,
  email: `${userId}@agents.example`,
  firstName: "Inès",
  lastName: "D’Haene",
  roles: [{ role, funderId, pillarId: null }],
  memberships: [],
});

const owner = actor("owner", "instructor", "city");
const colleague = actor("colleague", "instructor", "city");
const stranger = actor("stranger", "instructor", "state");
const everywhere = actor("everywhere", "instructor", null);
const cityAdministrator = actor("city-administrator", "call_administrator", "city");
const administrator = actor("administrator", "call_administrator", null);
const officer = actor("officer", "finance_officer", null);
const all = [owner, colleague, stranger, everywhere, cityAdministrator, administrator, officer];

const names = (rule: (actor: Actor) => boolean) => all.filter(rule).map(({ userId }) => userId);
const view = (reach: ViewHeld["reach"], isLocked = false): ViewHeld => ({
  ownerId: "owner",
  reach,
  funderId: reach === "funder" ? "city" : null,
  isLocked,
});

describe("a saved view", () => {
  it.each([
    ["a personal one", view("personal"), ["owner"], ["owner"], ["owner"]],
    [
      "one of a funder",
      view("funder"),
      ["owner", "colleague", "everywhere", "city-administrator", "administrator"],
      ["owner", "colleague", "everywhere", "city-administrator", "administrator"],
      ["owner", "city-administrator", "administrator"],
    ],
    [
      "a locked one of a funder",
      view("funder", true),
      ["owner", "colleague", "everywhere", "city-administrator", "administrator"],
      ["owner", "city-administrator", "administrator"],
      ["owner", "city-administrator", "administrator"],
    ],
    [
      "a locked one for everyone",
      view("everyone", true),
      all.map(({ userId }) => userId),
      ["owner", "administrator"],
      ["owner", "administrator"],
    ],
  ])("%s is seen, reworked and settled by those it lies within", (_, held, seen, reworked, settled) => {
    expect(names((one) => seesView(one, held))).toEqual(seen);
    expect(names((one) => mayReworkView(one, held))).toEqual(reworked);
    expect(names((one) => maySettleView(one, held))).toEqual(settled);
  });

  it("is shared within one's own funder, and with everyone by an administrator of all", () => {
    const city = { reach: "funder", funderId: "city" } as const;
    expect(names((one) => mayShareWith(one, { reach: "personal", funderId: null }))).toHaveLength(all.length);
    expect(names((one) => mayShareWith(one, city))).toEqual([
      "owner",
      "colleague",
      "everywhere",
      "city-administrator",
      "administrator",
    ]);
    expect(names((one) => mayShareWith(one, { reach: "everyone", funderId: null }))).toEqual([
      "administrator",
    ]);
    expect(names((one) => mayShareWith(one, { reach: "funder", funderId: null }))).toEqual([]);
  });
});
