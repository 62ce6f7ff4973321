import { describe, expect } from "vitest";
import { declarePresence } from "~/features/committee/declare-presence.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { castVote } from "~/features/decisions/cast-vote.server";
import { findHeardDossier } from "~/features/decisions/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  asMemberOf,
  decide,
  granted,
  planSession,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });

async function heard(db: Db) {
  const committee = await seatCommittee(at(db));
  const [dossier] = await scoreDossiers(committee);
  const sessionId = await startSession(committee, [dossier!]);
  const vote = { sessionId, number: dossier!.number, choice: "favourable" as const };
  const count = () => db.vote.count({ where: { agendaItem: { applicationId: dossier!.id } } });
  return { committee, dossier: dossier!, sessionId, vote, count };
}

test("a member votes once and may change their mind: the last word counts", async ({ db }) => {
  const { committee, vote, count } = await heard(db);
  const { ports, member, chair } = committee;
  granted(await castVote(ports, chair, vote));
  granted(await castVote(ports, member, vote));
  granted(await castVote(ports, member, { ...vote, choice: "against" }));
  expect(await count()).toBe(2);
  const { votes } = (await findHeardDossier(ports, member, vote))!;
  expect([...votes.choices].sort()).toEqual(["against", "favourable"]);
  expect(votes).toMatchObject({ mine: "against", isOpenToMe: true });
});

describe("a vote is refused, and leaves no trace,", () => {
  test("before the session is open", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await planSession(committee, [dossier!]);
    const vote = { sessionId, number: dossier!.number, choice: "favourable" as const };
    expect(await castVote(committee.ports, committee.member, vote)).toEqual({
      ok: false,
      refusal: { code: "not-in-session" },
    });
    expect(await db.vote.count({ where: { agendaItem: { sessionId } } })).toBe(0);
  });

  test("to who is not there, and to a consultative voice", async ({ db }) => {
    const { committee, sessionId, vote, count } = await heard(db);
    const { ports, member, secretary, chair } = committee;
    granted(
      await declarePresence(ports, secretary, { sessionId, present: [chair.userId, secretary.userId] }),
    );
    const noVoice = { ok: false, refusal: { code: "no-voice" } };
    expect(await castVote(ports, member, vote)).toEqual(noVoice);
    await db.sessionMember.updateMany({ where: { sessionId, userId: chair.userId }, data: { votes: false } });
    expect(await castVote(ports, chair, vote)).toEqual(noVoice);
    expect(await count()).toBe(0);
  });

  test("once the decision is recorded", async ({ db }) => {
    const { committee, dossier, sessionId, vote, count } = await heard(db);
    await decide(committee, sessionId, dossier);
    expect(await castVote(committee.ports, committee.member, vote)).toEqual({
      ok: false,
      refusal: { code: "already-decided" },
    });
    expect(await count()).toBe(0);
  });

  test("to who is recused, sits in the association or does not sit here; a vote already cast is taken away", async ({
    db,
  }) => {
    const { committee, vote, count } = await heard(db);
    const { ports, member, chair, administrator } = committee;
    granted(await castVote(ports, member, vote));
    granted(await declareRecusal(ports, member, { ...vote, reason: "Ma sœur y est salariée." }));
    await asMemberOf(committee, chair);
    for (const person of [member, chair, administrator])
      expect(await castVote(ports, person, vote)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await count()).toBe(0);
  });
});
