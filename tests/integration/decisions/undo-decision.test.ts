import { describe, expect } from "vitest";
import { closeSession } from "~/features/committee/close-session.server";
import { findLastDecision } from "~/features/decisions/last-decision.server";
import { undoDecision } from "~/features/decisions/undo-decision.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { close, decide, scoreDossiers, seatCommittee, startSession } from "../../support/factories/committee";

/** A clock of its own: each decision is a minute after the one before. */
function ticking(db: Db) {
  let minute = 0;
  return { db, now: () => new Date(Date.UTC(2026, 11, 1, 13, (minute += 1))) };
}

async function decided(db: Db, count = 2) {
  const committee = await seatCommittee(ticking(db));
  const dossiers = await scoreDossiers(committee, count);
  const sessionId = await startSession(committee, dossiers);
  const decisions: string[] = [];
  for (const dossier of dossiers) decisions.push(await decide(committee, sessionId, dossier));
  return { committee, dossiers, sessionId, first: decisions[0]!, last: decisions.at(-1)! };
}

async function committed(db: Db, envelopeId: string): Promise<number> {
  return Number((await db.envelope.findUniqueOrThrow({ where: { id: envelopeId } })).committedCents);
}

describe("the last decision", () => {
  test("is taken back with its envelopes, and the dossier can be decided again", async ({ db }) => {
    const { committee, dossiers, sessionId, last } = await decided(db);
    const { ports, secretary, state, city } = committee;
    expect(await undoDecision(ports, secretary, { sessionId, decisionId: last })).toEqual({ ok: true });
    expect(await committed(db, state.envelopeId)).toBe(500_000);
    expect(await committed(db, city.envelopeId)).toBe(300_000);
    expect(await db.auditEntry.count({ where: { event: "decision.undone", subjectId: last } })).toBe(1);
    await decide(committee, sessionId, dossiers[1]!, [1, "refused"]);
    expect(await committed(db, state.envelopeId)).toBe(500_001);
  });

  test("only: an earlier one waits until those after it are taken back", async ({ db }) => {
    const { committee, sessionId, first, last } = await decided(db);
    const { ports, secretary, state } = committee;
    expect(await undoDecision(ports, secretary, { sessionId, decisionId: first })).toEqual({
      ok: false,
      refusal: { code: "not-the-last" },
    });
    expect(await committed(db, state.envelopeId)).toBe(1_000_000);
    await undoDecision(ports, secretary, { sessionId, decisionId: last });
    expect((await undoDecision(ports, secretary, { sessionId, decisionId: first })).ok).toBe(true);
    expect(await committed(db, state.envelopeId)).toBe(0);
  });

  test("stays once the session is closed", async ({ db }) => {
    const { committee, sessionId, last } = await decided(db);
    await close(committee, sessionId);
    expect(await undoDecision(committee.ports, committee.secretary, { sessionId, decisionId: last })).toEqual(
      {
        ok: false,
        refusal: { code: "session-closed" },
      },
    );
    expect(await committed(db, committee.state.envelopeId)).toBe(1_000_000);
  });

  test("is nobody's to take back but the secretary's", async ({ db }) => {
    const { committee, sessionId, last } = await decided(db, 1);
    for (const person of [committee.chair, committee.member, committee.administrator])
      expect(await undoDecision(committee.ports, person, { sessionId, decisionId: last })).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    expect(await committed(db, committee.state.envelopeId)).toBe(500_000);
  });
});

test("the pages offer to take back the last decision only, to who keeps the record, while the session is open", async ({
  db,
}) => {
  const { committee, dossiers, sessionId, first, last } = await decided(db);
  const { ports, secretary, chair, administrator } = committee;
  expect(await findLastDecision(ports, secretary, sessionId)).toEqual({
    id: last,
    number: dossiers[1]!.number,
  });
  for (const person of [chair, administrator])
    expect(await findLastDecision(ports, person, sessionId)).toBeNull();
  await undoDecision(ports, secretary, { sessionId, decisionId: last });
  expect(await findLastDecision(ports, secretary, sessionId)).toMatchObject({ id: first });
  await decide(committee, sessionId, dossiers[1]!);
  await close(committee, sessionId);
  expect(await findLastDecision(ports, secretary, sessionId)).toBeNull();
});

describe("at once", () => {
  test("of eight undoings of one decision, one gives the money back", async ({ db }) => {
    const { committee, sessionId, last } = await decided(db, 1);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        undoDecision(committee.ports, committee.secretary, { sessionId, decisionId: last }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await committed(db, committee.state.envelopeId)).toBe(0);
  });

  test("an undoing and the closing: never a closed session whose dossier has no decision", async ({ db }) => {
    for (let round = 0; round < 8; round += 1) {
      const { committee, sessionId, last } = await decided(db, 1);
      const { ports, chair, secretary } = committee;
      const undo = () => undoDecision(ports, secretary, { sessionId, decisionId: last });
      const shut = () => closeSession(ports, chair, { sessionId });
      const answers = await Promise.all(round % 2 === 0 ? [undo(), shut()] : [shut(), undo()]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });
});
