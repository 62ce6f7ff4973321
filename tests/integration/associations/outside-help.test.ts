import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { Day } from "~/domain/calendar/paris";
import { acceptInvitation } from "~/features/associations/accept-invitation.server";
import { changeMandates, transferManagement } from "~/features/associations/change-mandates.server";
import { endHelpers } from "~/features/associations/end-help.server";
import { listHelped, listHelperActs } from "~/features/associations/helped.server";
import { inviteMember } from "~/features/associations/invite-member.server";
import { findPeople } from "~/features/associations/people.server";
import { listAssociations } from "~/features/associations/queries.server";
import type { Db } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { findActorById } from "~/platform/session/find-actor.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { createPerson, joinAssociation } from "../../support/factories/people";

const at = (db: Db, instant = "2026-10-05T10:00:00Z") => ({ db, now: () => new Date(instant) });
const until = "2026-12-31" as Day;

async function helped(db: Db) {
  const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
  const person = await createPerson(db, { firstName: "Marie-Ange", lastName: "Delattre" });
  const invited = await inviteMember(at(db), owner, {
    associationId,
    email: person.email,
    mandates: ["owner", "signatory"],
    helperUntil: until,
  });
  if (!invited.ok) throw new Error(invited.refusal.code);
  const [invitation] = (await listAssociations(at(db), person)).invitations;
  const accepted = await acceptInvitation(at(db), person, {
    invitationId: invitation!.id,
    position: "fédération",
  });
  if (!accepted.ok) throw new Error(accepted.refusal.code);
  return { associationId, owner, helper: (await actorAt(db, person, "2026-10-05T10:00:00Z"))! };
}

const actorAt = (db: Db, person: Actor, instant: string) =>
  findActorById(db, person.userId, new Date(instant));

describe("a helper", () => {
  test("edits and nothing else, whatever was asked, and every member is told", async ({ db }) => {
    const { associationId, owner, helper } = await helped(db);
    expect(helper.memberships).toEqual([{ associationId, mandates: ["editor"], isHelper: true }]);
    expect(associationsFor(helper, "application.edit")).toEqual([associationId]);
    for (const permission of [
      "application.submit",
      "application.withdraw",
      "agreement.sign",
      "report.submit",
      "association.bank",
      "association.manage-members",
    ] as const)
      expect(associationsFor(helper, permission), permission).toEqual([]);
    const told = await db.outboxMessage.findMany({ where: { kind: "association.helper-granted" } });
    expect(told.map(({ recipient }) => recipient)).toContain(owner.email);
    const people = await findPeople(at(db), owner, associationId);
    expect(people?.members).toHaveLength(1);
    expect(people?.helpers).toMatchObject([
      { name: "Marie-Ange Delattre", helpsUntil: "jeudi 31 décembre 2026" },
    ]);
  });

  test("holds until the last second of the last day in Paris, then no longer, before anything is done about it", async ({
    db,
  }) => {
    const { associationId, helper, owner } = await helped(db);
    const last = await actorAt(db, helper, "2026-12-31T22:59:59Z");
    expect(last?.memberships).toHaveLength(1);
    const after = await actorAt(db, helper, "2026-12-31T23:00:00Z");
    expect(after?.memberships).toEqual([]);
    expect(await listHelped(at(db, "2026-12-31T23:00:00Z"), after!)).toEqual([]);
    await Promise.all([1, 2].map(() => endHelpers(at(db, "2026-12-31T23:10:00Z"))));
    const letters = await db.outboxMessage.findMany({
      where: { kind: "association.helper-ended", recipient: { in: [helper.email, owner.email] } },
    });
    expect(letters).toHaveLength(2);
    const again = await inviteMember(at(db, "2027-01-05T10:00:00Z"), owner, {
      associationId,
      email: helper.email,
      mandates: [],
      helperUntil: "2027-06-30" as Day,
    });
    expect(again.ok).toBe(true);
  });

  test("leaves on each act the association it was done for, and its members read it", async ({ db }) => {
    const { associationId, owner, helper } = await helped(db);
    const other = await openAssociation(at(db), await createPerson(db));
    await db.$transaction((tx) =>
      record(tx, {
        at: new Date("2026-10-06T10:00:00Z"),
        event: "association.identity-refreshed",
        actor: helper,
        subject: { type: "association", id: associationId },
      }),
    );
    const acts = await listHelperActs(at(db), owner, associationId);
    expect(acts).toMatchObject([
      { helper: "Marie-Ange Delattre", event: "association.identity-refreshed", number: null },
    ]);
    expect(await listHelperActs(at(db), other.owner, associationId)).toEqual([]);
  });

  test.for([
    ["2026-10-04", "in-the-past"],
    ["2027-10-06", "too-long"],
  ] as const)("until %s is refused: %s", async ([day, code], { db }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const invited = await inviteMember(at(db), owner, {
      associationId,
      email: "aide@federation.example",
      mandates: [],
      helperUntil: day as Day,
    });
    expect(invited).toMatchObject({ ok: false, refusal: { code } });
    expect(await db.outboxMessage.count({ where: { recipient: "aide@federation.example" } })).toBe(0);
  });

  test("is kept from signing by the database as well", async ({ db }) => {
    const { associationId, helper } = await helped(db);
    const write = db.associationMember.updateMany({
      where: { associationId, userId: helper.userId },
      data: { mandates: ["editor", "signatory"] },
    });
    await expect(write).rejects.toThrow(/helpers_edit_for_a_time/);
  });
});

describe("the mandates of members", () => {
  test("change by who manages, with the version that was read, and one manager always stays", async ({
    db,
  }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const editor = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor"] });
    const members = await db.associationMember.findMany({ where: { associationId } });
    const of = ({ userId }: Actor) => members.find((member) => member.userId === userId)!.id;
    const change = (actor: Actor, memberId: string, mandates: ("owner" | "reader")[], version = 0) =>
      changeMandates(at(db), actor, { associationId, memberId, mandates, version });
    expect(await change(editor, of(editor), ["owner"])).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(await change(owner, of(owner), ["reader"])).toEqual({
      ok: false,
      refusal: { code: "last-owner" },
    });
    expect((await change(owner, of(editor), ["owner"])).ok).toBe(true);
    expect(await change(owner, of(editor), ["reader"])).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile" },
    });
    const second = { ...editor, memberships: [{ associationId, mandates: ["owner"] as const }] };
    const both = await Promise.all([
      change(owner, of(owner), ["reader"]),
      change(second, of(second), ["reader"], 1),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.associationMember.count({ where: { associationId, mandates: { has: "owner" } } })).toBe(
      1,
    );
  });

  test("are handed over: the heir manages, who gave keeps the rest", async ({ db }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const heir = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["reader"] });
    const { helper } = await helped(db);
    const { id } = await db.associationMember.findFirstOrThrow({
      where: { associationId, userId: heir.userId },
    });
    for (const actor of [heir, helper])
      expect(await transferManagement(at(db), actor, { associationId, memberId: id })).toMatchObject({
        ok: false,
      });
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => transferManagement(at(db), owner, { associationId, memberId: id })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const places = await db.associationMember.findMany({ where: { associationId } });
    const held = (who: Actor) => places.find(({ userId }) => userId === who.userId)?.mandates;
    expect(held(heir)).toEqual(["owner", "reader"]);
    expect(held(owner)).toEqual(["signatory"]);
  });
});
