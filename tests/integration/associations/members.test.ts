import { describe, expect } from "vitest";
import { acceptInvitation } from "~/features/associations/accept-invitation.server";
import { endMembership } from "~/features/associations/end-membership.server";
import { inviteMember } from "~/features/associations/invite-member.server";
import { findPeople } from "~/features/associations/people.server";
import { listAssociations } from "~/features/associations/queries.server";
import { findSpace } from "~/features/associations/space.server";
import { revokeInvitation } from "~/features/associations/revoke-invitation.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { freshSiret, openAssociation } from "../../support/factories/associations";
import { createPerson, joinAssociation } from "../../support/factories/people";

const at = (db: Db, instant = "2026-10-05T10:00:00Z") => ({ db, now: () => new Date(instant) });

describe("an association", () => {
  test("is managed and signed for by who opened it", async ({ db }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const space = await findSpace(at(db), owner, associationId);
    expect(space).toMatchObject({ may: { manage: true, start: true }, createdOn: "2011-03-18" });
    const people = await findPeople(at(db), owner, associationId);
    expect(people?.members).toMatchObject([
      { position: "présidente", mandates: ["owner", "signatory"], isSelf: true },
    ]);
  });

  test("already known is not taken over, and of eight at once one is opened", async ({ db }) => {
    const siret = freshSiret();
    const opened = await Promise.allSettled(
      Array.from({ length: 8 }, async () => openAssociation(at(db), await createPerson(db), { siret })),
    );
    expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.association.count({ where: { siret } })).toBe(1);
    expect(await db.associationMember.count({ where: { association: { siret } } })).toBe(1);
  });

  test("of others is not there for a stranger", async ({ db }) => {
    const { associationId } = await openAssociation(at(db), await createPerson(db));
    const { owner: stranger } = await openAssociation(at(db), await createPerson(db));
    expect(await findSpace(at(db), stranger, associationId)).toBeNull();
    expect(await findPeople(at(db), stranger, associationId)).toBeNull();
    const invited = await inviteMember(at(db), stranger, {
      associationId,
      email: "a@b.example",
      mandates: ["owner"],
    });
    expect(invited).toEqual({ ok: false, refusal: { code: "not-found" } });
  });
});

describe("an invitation", () => {
  test("is one letter whether or not the address has an account, and opens to that address only", async ({
    db,
  }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const guest = await createPerson(db);
    for (const email of [guest.email, `${crypto.randomUUID()}@inconnu.example`]) {
      expect((await inviteMember(at(db), owner, { associationId, email, mandates: ["editor"] })).ok).toBe(
        true,
      );
      expect(await db.outboxMessage.count({ where: { recipient: email } })).toBe(1);
    }
    const [invitation] = (await listAssociations(at(db), guest)).invitations;
    const other = await createPerson(db);
    const stolen = await acceptInvitation(at(db), other, {
      invitationId: invitation!.id,
      position: "voisin",
    });
    expect(stolen).toEqual({ ok: false, refusal: { code: "not-found" } });

    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        acceptInvitation(at(db), guest, { invitationId: invitation!.id, position: "trésorier" }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.associationMember.count({ where: { associationId, userId: guest.userId } })).toBe(1);
  });

  test("no longer opens once revoked, or after its last day", async ({ db }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const [first, second] = [await createPerson(db), await createPerson(db)];
    for (const { email } of [first, second]) {
      await inviteMember(at(db), owner, { associationId, email, mandates: ["reader"] });
    }
    const [taken] = (await listAssociations(at(db), first)).invitations;
    expect((await revokeInvitation(at(db), owner, { associationId, invitationId: taken!.id })).ok).toBe(true);
    const [late] = (await listAssociations(at(db), second)).invitations;
    const answers = await Promise.all([
      acceptInvitation(at(db), first, { invitationId: taken!.id, position: "membre" }),
      acceptInvitation(at(db, "2026-10-21T10:00:00Z"), second, {
        invitationId: late!.id,
        position: "membre",
      }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, false]);
  });
});

describe("a departure", () => {
  test("of two managers at once leaves one", async ({ db }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const second = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["owner"] });
    const members = await db.associationMember.findMany({ where: { associationId } });
    const memberOf = (userId: string) => members.find((member) => member.userId === userId)!.id;
    const answers = await Promise.all(
      [owner, second].map((one) =>
        endMembership(at(db), one, { associationId, memberId: memberOf(one.userId) }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: "last-owner" } });
    expect(await db.associationMember.count({ where: { associationId, endedAt: null } })).toBe(1);
  });

  test("of another is for who manages the association; one’s own is for anyone", async ({ db }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const editor = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor"] });
    const members = await db.associationMember.findMany({ where: { associationId } });
    const memberOf = (userId: string) => members.find((member) => member.userId === userId)!.id;
    const pushed = await endMembership(at(db), editor, { associationId, memberId: memberOf(owner.userId) });
    expect(pushed).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(
      (await endMembership(at(db), editor, { associationId, memberId: memberOf(editor.userId) })).ok,
    ).toBe(true);
  });
});
