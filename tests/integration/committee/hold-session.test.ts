import { describe, expect } from "vitest";
import { closeSession } from "~/features/committee/close-session.server";
import { conveneSession } from "~/features/committee/convene-session.server";
import { declarePresence } from "~/features/committee/declare-presence.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { openSession } from "~/features/committee/open-session.server";
import { findSession } from "~/features/committee/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  close,
  decide,
  granted,
  planSession,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });
const missing = { ok: false, refusal: { code: "not-found" } };

async function sessionStatus(db: Db, id: string) {
  return (await db.committeeSession.findUniqueOrThrow({ where: { id } })).status;
}

describe("the opening", () => {
  test("is the chair's, once the quorum is there", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair, secretary, member } = committee;
    const sessionId = await planSession(committee, await scoreDossiers(committee));
    granted(await conveneSession(ports, administrator, { sessionId }));
    expect(await openSession(ports, chair, { sessionId })).toEqual({
      ok: false,
      refusal: { code: "no-quorum", present: 0, quorum: 2 },
    });
    granted(await declarePresence(ports, secretary, { sessionId, present: [chair.userId, member.userId] }));
    for (const person of [secretary, member, administrator])
      expect(await openSession(ports, person, { sessionId })).toEqual(missing);
    granted(await openSession(ports, chair, { sessionId }));
    expect(await sessionStatus(db, sessionId)).toBe("in_session");
  });

  test("does not count consultative voices in the quorum", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair, secretary, member } = committee;
    const sessionId = await planSession(committee, await scoreDossiers(committee));
    await db.sessionMember.updateMany({
      where: { sessionId, userId: member.userId },
      data: { votes: false },
    });
    granted(await conveneSession(ports, administrator, { sessionId }));
    granted(await declarePresence(ports, secretary, { sessionId, present: [chair.userId, member.userId] }));
    expect(await openSession(ports, chair, { sessionId })).toMatchObject({ refusal: { present: 1 } });
  });

  test("comes after the convocation", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, chair, secretary } = committee;
    const sessionId = await planSession(committee, await scoreDossiers(committee));
    granted(
      await declarePresence(ports, secretary, { sessionId, present: [chair.userId, secretary.userId] }),
    );
    expect(await openSession(ports, chair, { sessionId })).toMatchObject({
      refusal: { code: "wrong-session-status", status: "planned" },
    });
  });
});

describe("the presence", () => {
  test("is noted by the secretary alone, keeps the hour of who was there, and ends with the session", async ({
    db,
  }) => {
    let minute = 0;
    const committee = await seatCommittee({ db, now: () => new Date(Date.UTC(2026, 11, 1, 13, minute)) });
    const { ports, chair, secretary, member } = committee;
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    minute = 30;
    for (const person of [chair, member])
      expect(await declarePresence(ports, person, { sessionId, present: [] })).toEqual(missing);
    granted(await declarePresence(ports, secretary, { sessionId, present: [chair.userId] }));
    const seats = await db.sessionMember.findMany({ where: { sessionId, presentAt: { not: null } } });
    expect(seats).toMatchObject([{ userId: chair.userId, presentAt: new Date("2026-12-01T13:00:00Z") }]);
    granted(await declarePresence(ports, secretary, { sessionId, present: [chair.userId, member.userId] }));
    await decide(committee, sessionId, dossier!);
    await close(committee, sessionId);
    expect(await declarePresence(ports, secretary, { sessionId, present: [] })).toEqual({
      ok: false,
      refusal: { code: "session-closed" },
    });
  });
});

describe("the closing", () => {
  test("is the chair's, once every dossier is decided, and adjourns those adjourned", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, chair, secretary, administrator } = committee;
    const [granting, waiting] = await scoreDossiers(committee, 2);
    const sessionId = await startSession(committee, [granting!, waiting!]);
    await decide(committee, sessionId, granting!);
    expect(await closeSession(ports, chair, { sessionId })).toEqual({
      ok: false,
      refusal: { code: "items-undecided", count: 1 },
    });
    await decide(committee, sessionId, waiting!, ["adjourned", "adjourned"]);
    for (const person of [secretary, administrator])
      expect(await closeSession(ports, person, { sessionId })).toEqual(missing);
    granted(await closeSession(ports, chair, { sessionId }));
    const statuses = await db.application.findMany({
      where: { id: { in: [granting!.id, waiting!.id] } },
      orderBy: { number: "asc" },
      select: { status: true },
    });
    expect(statuses).toEqual([{ status: "committee_pending" }, { status: "adjourned" }]);
    expect(await closeSession(ports, chair, { sessionId })).toMatchObject({
      refusal: { code: "wrong-session-status" },
    });
    expect(
      await db.applicationStepTaken.count({ where: { applicationId: waiting!.id, step: "adjourn" } }),
    ).toBe(1);
  });

  test("does not wait for a dossier that its association has withdrawn", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    await db.application.update({ where: { id: dossier!.id }, data: { status: "withdrawn" } });
    expect((await findSession(committee.ports, committee.chair, sessionId))!.undecided).toBe(0);
    await close(committee, sessionId);
  });
});

describe("the closing, when both the secretary and the chair have left the room,", () => {
  test("leaves the dossier to another session", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, chair, secretary, member } = committee;
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    const recusal = { sessionId, number: dossier!.number, reason: "Nous y avons travaillé." };
    granted(await declareRecusal(ports, secretary, recusal));
    expect(await closeSession(ports, chair, { sessionId })).toMatchObject({
      refusal: { code: "items-undecided" },
    });
    granted(await declareRecusal(ports, chair, recusal));
    const seen = (await findSession(ports, member, sessionId))!;
    expect(seen).toMatchObject({ undecided: 0, items: [{ waitsFor: "another-session" }] });
    await close(committee, sessionId);
    const { status } = await db.application.findUniqueOrThrow({ where: { id: dossier!.id } });
    expect(status).toBe("adjourned");
    await planSession(committee, [dossier!]);
  });

  test("or the association withdraws it at that very moment: it stays withdrawn", async ({ db }) => {
    for (let round = 0; round < 6; round += 1) {
      const committee = await seatCommittee(at(db));
      const { ports, chair, applicant } = committee;
      const [dossier] = await scoreDossiers(committee);
      const sessionId = await startSession(committee, [dossier!]);
      await decide(committee, sessionId, dossier!, ["adjourned", "adjourned"]);
      const { id, number } = dossier!;
      const { version } = await db.application.findUniqueOrThrow({ where: { id } });
      const [closed, withdrawn] = await Promise.all([
        closeSession(ports, chair, { sessionId }),
        withdrawApplication(ports, applicant, { number, version, reason: "" }),
      ]);
      expect(closed.ok).toBe(true);
      const { status } = await db.application.findUniqueOrThrow({ where: { id } });
      expect(status).toBe(withdrawn.ok ? "withdrawn" : "adjourned");
    }
  });
});

describe("a recusal", () => {
  test("comes before the decision, once, and from a member alone", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, member, chair, administrator } = committee;
    const [dossier, decided] = await scoreDossiers(committee, 2);
    const sessionId = await startSession(committee, [dossier!, decided!]);
    const recusal = { sessionId, number: dossier!.number, reason: "Mon frère y est salarié." };
    granted(await declareRecusal(ports, member, recusal));
    expect(await declareRecusal(ports, member, recusal)).toMatchObject({
      refusal: { code: "already-recused" },
    });
    expect(await declareRecusal(ports, administrator, recusal)).toEqual(missing);
    expect(await declareRecusal(ports, chair, { ...recusal, number: "2027-99999" })).toEqual(missing);
    await decide(committee, sessionId, decided!);
    expect(await declareRecusal(ports, chair, { ...recusal, number: decided!.number })).toMatchObject({
      refusal: { code: "already-decided" },
    });
    await decide(committee, sessionId, dossier!);
    await close(committee, sessionId);
    expect(await declareRecusal(ports, chair, recusal)).toMatchObject({
      refusal: { code: "session-closed" },
    });
    const kept = await db.auditEntry.findMany({
      where: { event: "committee.recusal-declared", actorId: member.userId },
    });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept[0]!.facts)).not.toContain("frère");
  });

  test("of eight sent at once is kept once", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    const recusal = { sessionId, number: dossier!.number, reason: "Mon frère y est salarié." };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => declareRecusal(committee.ports, committee.member, recusal)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.recusal.count({ where: { agendaItem: { sessionId } } })).toBe(1);
  });
});
