import { describe, expect } from "vitest";
import { closeSession } from "~/features/committee/close-session.server";
import { declarePresence } from "~/features/committee/declare-presence.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  asMemberOf,
  decide,
  granted,
  linesOf,
  planSession,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });
const reason = "Projet attendu par les habitants.";

async function heard(db: Db) {
  const committee = await seatCommittee(at(db));
  const [dossier] = await scoreDossiers(committee);
  const sessionId = await startSession(committee, [dossier!]);
  return { committee, dossier: dossier!, sessionId };
}

async function traces({ ports: { db }, state, city }: Committee, applicationId: string) {
  const committed = async ({ envelopeId }: { envelopeId: string }) =>
    Number((await db.envelope.findUniqueOrThrow({ where: { id: envelopeId } })).committedCents);
  return {
    decisions: await db.decision.count({ where: { applicationId, undoneAt: null } }),
    state: await committed(state),
    city: await committed(city),
    audit: await db.auditEntry.count({
      where: { event: "decision.recorded", facts: { path: ["applicationId"], equals: applicationId } },
    }),
  };
}

const none = { decisions: 0, state: 0, city: 0, audit: 0 };

describe("the secretary of an open session", () => {
  test("records a decision funder by funder, and each envelope moves by its own line", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    await decide(committee, sessionId, dossier, [450_050, 300_000]);
    expect(await traces(committee, dossier.id)).toEqual({
      decisions: 1,
      state: 450_050,
      city: 300_000,
      audit: 1,
    });
    const decision = await db.decision.findFirstOrThrow({
      where: { applicationId: dossier.id },
      include: { lines: true },
    });
    expect(decision).toMatchObject({ outcome: "granted", reason, recordedById: committee.secretary.userId });
    expect(decision.lines.find(({ funderId }) => funderId === committee.state.funderId)).toMatchObject({
      envelopeId: committee.state.envelopeId,
      amountCents: 450_050n,
    });
  });

  test("takes nothing from an envelope for what is refused, adjourned or held in reserve", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    await decide(committee, sessionId, dossier, ["reserve_list", "refused"]);
    expect(await traces(committee, dossier.id)).toEqual({ ...none, decisions: 1, audit: 1 });
  });

  test.for([
    ["one cent above the request", [500_001, 0], "above-request"],
    ["granted without an amount", [0, 300_000], "amount-missing"],
  ] as const)("is refused %s, and nothing moves", async ([, said, code], { db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const [state, city] = said;
    const lines = linesOf(committee, state, city);
    const answer = await recordDecision(committee.ports, committee.secretary, {
      sessionId,
      number: dossier.number,
      reason,
      lines,
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(await traces(committee, dossier.id)).toEqual(none);
  });

  test("is refused more than what is left to cover, though each funder stays within its request", async ({
    db,
  }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee, 1, { costCents: 700_000 });
    const sessionId = await startSession(committee, [dossier!]);
    const answer = await recordDecision(committee.ports, committee.secretary, {
      sessionId,
      number: dossier!.number,
      reason,
      lines: linesOf(committee, 500_000, 300_000),
    });
    expect(answer).toEqual({ ok: false, refusal: { code: "above-need", uncovered: 700_000 } });
    expect(await traces(committee, dossier!.id)).toEqual(none);
  });

  test.for([
    ["one of the funders", (lines: unknown[]) => lines.slice(0, 1), "funder-missing"],
    ["nothing twice", (lines: unknown[]) => [...lines, lines[0]], "funder-twice"],
  ] as const)("must speak of each funder: %s", async ([, cut, code], { db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const lines = cut(linesOf(committee, "refused", "refused")) as ReturnType<typeof linesOf>;
    const input = { sessionId, number: dossier.number, reason, lines };
    expect(await recordDecision(committee.ports, committee.secretary, input)).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(await traces(committee, dossier.id)).toEqual(none);
  });

  test("is refused when the envelope has less left, and the other envelope keeps its money", async ({
    db,
  }) => {
    const committee = await seatCommittee(at(db), { envelopeCents: 799_999 });
    const [first, second] = await scoreDossiers(committee, 2);
    const sessionId = await startSession(committee, [first!, second!]);
    await decide(committee, sessionId, first!);
    const answer = await recordDecision(committee.ports, committee.secretary, {
      sessionId,
      number: second!.number,
      reason,
      lines: linesOf(committee, 299_999, 300_000),
    });
    expect(answer.ok).toBe(true);
    const [third] = await scoreDossiers(committee);
    const other = await startSession(committee, [third!]);
    const refused = await recordDecision(committee.ports, committee.secretary, {
      sessionId: other,
      number: third!.number,
      reason,
      lines: linesOf(committee, 1, 100_000),
    });
    expect(refused).toEqual({
      ok: false,
      refusal: { code: "envelope-exceeded", funderId: committee.state.funderId, left: 0 },
    });
    expect(await traces(committee, third!.id)).toEqual({ ...none, state: 799_999, city: 600_000 });
  });
});

describe("a decision is not taken", () => {
  test("before the session is open, nor on a dossier of another agenda", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier, elsewhere] = await scoreDossiers(committee, 2);
    const sessionId = await planSession(committee, [dossier!]);
    const input = { sessionId, reason, lines: linesOf(committee, "refused", "refused") };
    const early = { ...input, number: dossier!.number };
    expect(await recordDecision(committee.ports, committee.secretary, early)).toEqual({
      ok: false,
      refusal: { code: "not-in-session" },
    });
    const other = { ...input, number: elsewhere!.number };
    expect(await recordDecision(committee.ports, committee.secretary, other)).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  test("by anybody but who keeps the record", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const lines = linesOf(committee, "refused", "refused");
    for (const person of [committee.chair, committee.member, committee.administrator, committee.applicant])
      expect(
        await recordDecision(committee.ports, person, { sessionId, number: dossier.number, reason, lines }),
      ).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await traces(committee, dossier.id)).toEqual(none);
  });

  test("without the quorum, those who left for this dossier not counted", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const { ports, secretary, member, chair } = committee;
    granted(
      await declareRecusal(ports, member, {
        sessionId,
        number: dossier.number,
        reason: "Mon frère y travaille.",
      }),
    );
    granted(
      await declarePresence(ports, secretary, { sessionId, present: [secretary.userId, member.userId] }),
    );
    const input = {
      sessionId,
      number: dossier.number,
      reason,
      lines: linesOf(committee, "refused", "refused"),
    };
    expect(await recordDecision(ports, secretary, input)).toEqual({
      ok: false,
      refusal: { code: "no-quorum", present: 1, quorum: 2 },
    });
    const inPart = { ...input, lines: linesOf(committee, "adjourned", "refused") };
    expect(await recordDecision(ports, secretary, inPart)).toMatchObject({ refusal: { code: "no-quorum" } });
    granted(
      await declarePresence(ports, secretary, { sessionId, present: [secretary.userId, chair.userId] }),
    );
    expect((await recordDecision(ports, secretary, input)).ok).toBe(true);
  });

  test("without the quorum, but adjourning it, so that the session can end", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const { ports, secretary } = committee;
    granted(await declarePresence(ports, secretary, { sessionId, present: [secretary.userId] }));
    await decide(committee, sessionId, dossier, ["adjourned", "adjourned"]);
    expect(await traces(committee, dossier.id)).toEqual({ ...none, decisions: 1, audit: 1 });
  });

  test("by a secretary who has left the room: the chair records it", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const { ports, secretary, chair } = committee;
    await asMemberOf(committee, secretary);
    const input = { sessionId, number: dossier.number, reason, lines: linesOf(committee, 100, "refused") };
    expect(await recordDecision(ports, secretary, input)).toMatchObject({ refusal: { code: "not-found" } });
    expect((await recordDecision(ports, chair, input)).ok).toBe(true);
    expect(await traces(committee, dossier.id)).toEqual({ decisions: 1, state: 100, city: 0, audit: 1 });
  });

  test("once the association has withdrawn its dossier; one refused by silence still is", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const input = { sessionId, number: dossier.number, reason, lines: linesOf(committee, 100, "refused") };
    await db.application.update({ where: { id: dossier.id }, data: { status: "withdrawn" } });
    expect(await recordDecision(committee.ports, committee.secretary, input)).toMatchObject({
      refusal: { code: "not-found" },
    });
    await db.application.update({ where: { id: dossier.id }, data: { status: "implicitly_refused" } });
    expect((await recordDecision(committee.ports, committee.secretary, input)).ok).toBe(true);
  });
});

describe("at once", () => {
  test("of eight decisions on one dossier, one is taken", async ({ db }) => {
    const { committee, dossier, sessionId } = await heard(db);
    const input = { sessionId, number: dossier.number, reason, lines: linesOf(committee, 100_000, 100_000) };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => recordDecision(committee.ports, committee.secretary, input)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === "already-decided")).toHaveLength(
      7,
    );
    expect(await traces(committee, dossier.id)).toEqual({
      decisions: 1,
      state: 100_000,
      city: 100_000,
      audit: 1,
    });
  });

  test("fifty decisions on one envelope never exceed it, and use it to the cent", async ({ db }) => {
    // 20 of the 50 fit in each envelope, with 99,999 cents that no line can take.
    const committee = await seatCommittee(at(db), { envelopeCents: 2_099_999 });
    const dossiers = await scoreDossiers(committee, 50);
    const sessionId = await startSession(committee, dossiers);
    const answers = await Promise.all(
      dossiers.map(({ number }) =>
        recordDecision(committee.ports, committee.secretary, {
          sessionId,
          number,
          reason,
          lines: linesOf(committee, 100_000, 100_000),
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect(
      answers.filter((answer) => !answer.ok && answer.refusal.code === "envelope-exceeded"),
    ).toHaveLength(30);
    const envelope = await db.envelope.findUniqueOrThrow({ where: { id: committee.state.envelopeId } });
    expect(envelope.committedCents).toBe(2_000_000n);
    const lines = await db.decisionLine.aggregate({
      where: { envelopeId: committee.state.envelopeId },
      _sum: { amountCents: true },
    });
    expect(lines._sum.amountCents).toBe(envelope.committedCents);
  });

  test("a decision and the closing follow each other: a closed session has no dossier without decision", async ({
    db,
  }) => {
    for (let round = 0; round < 5; round += 1) {
      const { committee, dossier, sessionId } = await heard(db);
      const input = { sessionId, number: dossier.number, reason, lines: linesOf(committee, 100, 100) };
      const [decision, closing] = await Promise.all([
        recordDecision(committee.ports, committee.secretary, input),
        closeSession(committee.ports, committee.chair, { sessionId }),
      ]);
      expect(decision.ok).toBe(true);
      if (!closing.ok) expect(closing.refusal).toEqual({ code: "items-undecided", count: 1 });
      expect((await traces(committee, dossier.id)).decisions).toBe(1);
    }
  });
});

test("the database itself refuses an envelope that is exceeded", async ({ db }) => {
  const { state } = await seatCommittee(at(db), { envelopeCents: 100 });
  await expect(
    db.envelope.update({ where: { id: state.envelopeId }, data: { committedCents: 101n } }),
  ).rejects.toThrow(/envelopes_never_exceeded/);
});
