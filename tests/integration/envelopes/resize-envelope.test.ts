import { describe, expect } from "vitest";
import { cents } from "~/domain/money/cents";
import { listEnvelopes } from "~/features/envelopes/queries.server";
import { resizeEnvelope } from "~/features/envelopes/resize-envelope.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { decide, scoreDossiers, seatCommittee, startSession } from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });

/** An envelope of 100,000 € of which 5,000 € are committed. */
async function committed(db: Db) {
  const committee = await seatCommittee(at(db));
  const dossiers = await scoreDossiers(committee, 2);
  const sessionId = await startSession(committee, dossiers);
  await decide(committee, sessionId, dossiers[0]!);
  return { committee, dossiers, sessionId, envelopeId: committee.state.envelopeId };
}

async function amountOf(db: Db, id: string): Promise<number> {
  return Number((await db.envelope.findUniqueOrThrow({ where: { id } })).amountCents);
}

describe("the amount of an envelope", () => {
  test("changes by the administrator's hand, with a line in the journal", async ({ db }) => {
    const { committee, envelopeId } = await committed(db);
    const { ports, administrator } = committee;
    const change = { envelopeId, was: 10_000_000, amount: cents(500_000) };
    expect(await resizeEnvelope(ports, administrator, change)).toEqual({ ok: true });
    expect(await amountOf(db, envelopeId)).toBe(500_000);
    const line = await db.auditEntry.findFirstOrThrow({
      where: { event: "envelope.resized", subjectId: envelopeId },
    });
    expect(line.facts).toEqual({ fromCents: 10_000_000, toCents: 500_000, committedCents: 500_000 });
    // Sent twice, it says the same and writes nothing more.
    expect(await resizeEnvelope(ports, administrator, change)).toEqual({ ok: true });
    expect(await db.auditEntry.count({ where: { event: "envelope.resized", subjectId: envelopeId } })).toBe(
      1,
    );
  });

  test("is never less than what is decided, in the database too", async ({ db }) => {
    const { committee, envelopeId } = await committed(db);
    const { ports, administrator } = committee;
    expect(
      await resizeEnvelope(ports, administrator, { envelopeId, was: 10_000_000, amount: cents(499_999) }),
    ).toEqual({ ok: false, refusal: { code: "below-committed", committed: 500_000 } });
    await expect(
      db.envelope.update({ where: { id: envelopeId }, data: { amountCents: 499_999n } }),
    ).rejects.toThrow("envelopes_never_exceeded");
    expect(await amountOf(db, envelopeId)).toBe(10_000_000);
  });

  test("is not overwritten by who read it before another changed it", async ({ db }) => {
    const { committee, envelopeId } = await committed(db);
    const { ports, administrator } = committee;
    await resizeEnvelope(ports, administrator, { envelopeId, was: 10_000_000, amount: cents(900_000) });
    expect(
      await resizeEnvelope(ports, administrator, { envelopeId, was: 10_000_000, amount: cents(800_000) }),
    ).toEqual({ ok: false, refusal: { code: "changed-meanwhile", amount: 900_000 } });
  });

  test("is nobody's to change but an administrator's, within their funder", async ({ db }) => {
    const { committee, envelopeId } = await committed(db);
    const { ports, administrator, secretary, chair, applicant, city } = committee;
    const change = { envelopeId, was: 10_000_000, amount: cents(900_000) };
    const elsewhere = {
      ...administrator,
      roles: administrator.roles.map((role) => ({ ...role, funderId: city.funderId })),
    };
    for (const person of [secretary, chair, applicant, elsewhere])
      expect(await resizeEnvelope(ports, person, change)).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    const seen = async (person: typeof administrator) =>
      (await listEnvelopes(ports, person)).flatMap(({ envelopes }) => envelopes.map(({ id }) => id));
    expect(await seen(elsewhere)).toEqual([city.envelopeId]);
    expect(await seen(secretary)).toEqual([]);
    expect(await seen(administrator)).toContain(envelopeId);
  });

  test("lowered while a decision draws on it: one of the two gives way", async ({ db }) => {
    for (let round = 0; round < 4; round += 1) {
      const { committee, dossiers, sessionId, envelopeId } = await committed(db);
      const { ports, administrator } = committee;
      const lower = () =>
        resizeEnvelope(ports, administrator, { envelopeId, was: 10_000_000, amount: cents(600_000) });
      const draw = () =>
        decide(committee, sessionId, dossiers[1]!).then(
          () => ({ ok: true }),
          () => ({ ok: false }),
        );
      const answers = await Promise.all(round % 2 === 0 ? [lower(), draw()] : [draw(), lower()]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const { amountCents, committedCents } = await db.envelope.findUniqueOrThrow({
        where: { id: envelopeId },
      });
      expect(committedCents).toBeLessThanOrEqual(amountCents);
    }
  });
});
