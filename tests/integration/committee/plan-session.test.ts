import { describe, expect } from "vitest";
import { conveneSession } from "~/features/committee/convene-session.server";
import { createSession, type NewSession } from "~/features/committee/create-session.server";
import { findPlanningChoices } from "~/features/committee/preparation.server";
import { listSessions } from "~/features/committee/queries.server";
import { sessionForm } from "~/features/committee/session-form.schema";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  granted,
  hire,
  planSession,
  scoreDossiers,
  seatCommittee,
  type Committee,
} from "../../support/factories/committee";
import { createPerson } from "../../support/factories/people";

const at = (db: Db) => ({ db, now: () => new Date("2026-11-20T09:00:00Z") });

function plan({ callId, chair, secretary, member }: Committee): NewSession {
  const seat = { votes: true, organisation: "" };
  return {
    title: "Comité santé 2027",
    callId,
    scheduledAt: new Date("2026-12-01T13:00:00Z"),
    place: "",
    quorum: 2,
    members: [
      { ...seat, userId: chair.userId, mandate: "chair" },
      { ...seat, userId: secretary.userId, mandate: "secretary" },
      { ...seat, userId: member.userId, mandate: "member", votes: false },
    ],
  };
}

describe("planning a session is refused, and leaves no trace,", () => {
  test.for<[string, (session: NewSession) => NewSession, string]>([
    ["without a chair", (one) => ({ ...one, members: one.members.slice(1) }), "needs-one-chair"],
    [
      "with two secretaries",
      (one) => ({
        ...one,
        members: one.members.map((m) =>
          m.mandate === "member" ? { ...m, mandate: "secretary" as const } : m,
        ),
      }),
      "needs-one-secretary",
    ],
    [
      "when one person chairs and keeps the record",
      (one) => ({
        ...one,
        members: one.members.map((m, _i, all) =>
          m.mandate === "secretary" ? { ...m, userId: all[0]!.userId } : m,
        ),
      }),
      "sits-twice",
    ],
    ["with a quorum that voices cannot reach", (one) => ({ ...one, quorum: 3 }), "quorum-out-of-reach"],
    ["without a quorum", (one) => ({ ...one, quorum: 0 }), "quorum-out-of-reach"],
  ])("%s", async ([, spoil, code], { db }) => {
    const committee = await seatCommittee(at(db));
    const answer = await createSession(committee.ports, committee.administrator, spoil(plan(committee)));
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(await db.committeeSession.count({ where: { callId: committee.callId } })).toBe(0);
  });

  test("with somebody who has not, or has no more, the committee's role", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, member } = committee;
    await db.roleGrant.updateMany({
      where: { userId: member.userId },
      data: { revokedAt: new Date("2026-11-19T09:00:00Z") },
    });
    expect(await createSession(ports, administrator, plan(committee))).toEqual({
      ok: false,
      refusal: { code: "not-a-committee-member", userId: member.userId },
    });
    const { people } = await findPlanningChoices(ports, administrator);
    expect(people.map(({ id }) => id)).not.toContain(member.userId);
    expect(people.map(({ id }) => id)).toContain(committee.chair.userId);
  });

  test("by who does not administer the call: a member, or the administrator of another pillar", async ({
    db,
  }) => {
    const committee = await seatCommittee(at(db));
    const { pillarId } = await committeeOfPillar(db, committee);
    const elsewhere = await createPerson(db, {
      roles: [{ role: "call_administrator", funderId: null, pillarId: await anotherPillar(db, pillarId) }],
    });
    const here = await createPerson(db, {
      roles: [{ role: "call_administrator", funderId: null, pillarId }],
    });
    for (const person of [committee.chair, elsewhere])
      expect(await createSession(committee.ports, person, plan(committee))).toEqual({
        ok: false,
        refusal: { code: "call-not-found" },
      });
    expect((await createSession(committee.ports, here, plan(committee))).ok).toBe(true);
    expect(await listSessions(committee.ports, elsewhere)).toEqual([]);
    expect(await listSessions(committee.ports, here)).toHaveLength(1);
  });
});

async function committeeOfPillar(db: Db, { callId }: Committee) {
  const { id: pillarId } = await db.programmeNode.findFirstOrThrow({ where: { level: "pillar" } });
  await db.call.update({ where: { id: callId }, data: { pillarId } });
  return { pillarId };
}

async function anotherPillar(db: Db, pillarId: string): Promise<string> {
  const other = await db.programmeNode.findFirstOrThrow({
    where: { level: "pillar", id: { not: pillarId } },
  });
  return other.id;
}

describe("the convocation", () => {
  test("goes once to each member, with the hour of Paris", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair, secretary, member } = committee;
    const sessionId = await planSession(committee, await scoreDossiers(committee));
    granted(await conveneSession(ports, administrator, { sessionId }));
    const again = await conveneSession(ports, administrator, { sessionId });
    expect(again).toMatchObject({ ok: false, refusal: { code: "wrong-session-status", status: "convened" } });
    const people = [chair, secretary, member].map(({ email }) => email);
    const letters = await db.outboxMessage.findMany({ where: { recipient: { in: people } } });
    expect(letters.map(({ kind, recipient }) => [kind, recipient]).sort()).toEqual(
      people.map((email) => ["committee.session-convened", email]).sort(),
    );
    expect(letters[0]!.payload).toMatchObject({
      sessionId,
      scheduledAt: "mardi 1er décembre 2026 à 14\u00A0h\u00A000",
    });
  });

  test("waits for a dossier on the agenda, and for who administers the call", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair, secretary } = committee;
    const sessionId = await planSession(committee, []);
    expect(await conveneSession(ports, administrator, { sessionId })).toEqual({
      ok: false,
      refusal: { code: "empty-agenda" },
    });
    for (const person of [chair, secretary, await hire(ports, "committee_member")])
      expect(await conveneSession(ports, person, { sessionId })).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    expect(await db.outboxMessage.count({ where: { recipient: chair.email } })).toBe(0);
  });
});

describe("the typed plan", () => {
  const [chairId, secretaryId, memberId] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
  const typed = {
    title: "Comité santé 2027",
    callId: chairId,
    on: { day: "1", month: "12", year: "2026" },
    time: "14:00",
    place: "",
    quorum: "2",
    chairId,
    secretaryId,
    memberIds: [chairId, memberId, memberId],
    consultativeIds: [memberId],
  };

  test("seats each person once, with a voice that counts or only advises, at the hour of Paris", () => {
    const { scheduledAt, members } = sessionForm.parse(typed);
    expect(scheduledAt).toEqual(new Date("2026-12-01T13:00:00Z"));
    expect(members.map(({ userId, mandate, votes }) => [userId, mandate, votes])).toEqual([
      [chairId, "chair", true],
      [secretaryId, "secretary", true],
      [memberId, "member", false],
    ]);
  });

  test.each([
    ["a quorum of zero", { quorum: "0" }],
    ["an hour that does not exist", { time: "24:00" }],
    ["a day that does not exist", { on: { day: "31", month: "11", year: "2026" } }],
  ])("is refused with %s", (_situation, change) => {
    expect(sessionForm.safeParse({ ...typed, ...change }).success).toBe(false);
  });
});
