import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { createSession } from "~/features/committee/create-session.server";
import {
  declareComposition,
  findDeclaredSeats,
  type SeatDeclared,
} from "~/features/committee/declare-composition.server";
import { findMinutes } from "~/features/committee/minutes.server";
import { findSession } from "~/features/committee/queries.server";
import { findPlan, replanSession } from "~/features/committee/replan-session.server";
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
  type Committee,
} from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-11-20T09:00:00Z") });

const seat = ({ userId }: Actor, rest: Partial<SeatDeclared> = {}): SeatDeclared => ({
  userId,
  college: "funders",
  gender: null,
  isEqualityReferent: false,
  ...rest,
});

/** The chair tells that she is a woman, the secretary nothing, a man sits for the citizens' council. */
function declared({ chair, secretary, member }: Committee): readonly SeatDeclared[] {
  return [
    seat(chair, { college: "elected", gender: "woman" }),
    seat(secretary),
    seat(member, { college: "citizens_council", gender: "man" }),
  ];
}

describe("the composition of a session", () => {
  test("is declared by an administrator, shown in numbers, and printed in the minutes", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair } = committee;
    const dossiers = await scoreDossiers(committee);
    const sessionId = await startSession(committee, dossiers);
    granted(await declareComposition(ports, administrator, { sessionId, seats: declared(committee) }));
    const session = (await findSession(ports, chair, sessionId))!;
    expect(session.composition.heads).toEqual({ women: 1, men: 1, untold: 1 });
    expect(session.composition.checks.map(({ code, state }) => `${code} ${state}`)).toEqual([
      "citizens-seat met",
      "citizens-parity met",
      "equality-referent not-met",
    ]);
    await decide(committee, sessionId, dossiers[0]!);
    await close(committee, sessionId);
    const minutes = JSON.stringify((await findMinutes(ports, chair, sessionId))!.blocks);
    expect(minutes).toContain("1 femme, 1 homme, 1 personne dont ce n’est pas dit");
    expect(minutes).toContain("Aucune personne référente pour l’égalité");
  });

  test("says of nobody by name what they declared, on the page nor in the journal", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair, secretary } = committee;
    const sessionId = await planSession(committee, []);
    granted(await declareComposition(ports, administrator, { sessionId, seats: declared(committee) }));
    for (const reader of [chair, secretary, administrator]) {
      const { members } = (await findSession(ports, reader, sessionId))!;
      expect(JSON.stringify(members)).not.toMatch(/woman|"man"|gender|isEqualityReferent/);
    }
    const line = await db.auditEntry.findFirstOrThrow({
      where: { event: "committee.composition-declared", subjectId: sessionId },
    });
    expect(line.facts).toEqual({ seats: 3, undeclared: 0 });
    expect(await findDeclaredSeats(ports, chair, sessionId)).toBeNull();
  });

  test("is kept when the session is planned again, and begins the next one", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, callId } = committee;
    const sessionId = await planSession(committee, []);
    granted(await declareComposition(ports, administrator, { sessionId, seats: declared(committee) }));
    const { values } = (await findPlan(ports, administrator, sessionId))!;
    const members = (await db.sessionMember.findMany({ where: { sessionId } })).map(
      ({ userId, mandate, votes }) => ({ userId, mandate, votes, organisation: "" }),
    );
    const plan = {
      title: values.title,
      scheduledAt: new Date("2026-12-02T13:00:00Z"),
      place: "",
      quorum: 2,
      members,
    };
    granted(await replanSession(ports, administrator, { sessionId, ...plan }));
    const next = granted(await createSession(ports, administrator, { callId, ...plan }));
    for (const id of [sessionId, next.id]) {
      const { seats } = (await findDeclaredSeats(ports, administrator, id))!;
      expect(seats.map(({ college, gender }) => [college, gender])).toEqual([
        ["elected", "woman"],
        ["funders", null],
        ["citizens_council", "man"],
      ]);
    }
  });

  test("is refused to others, for other members, and once the session is closed", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair, secretary, applicant } = committee;
    const dossiers = await scoreDossiers(committee);
    const sessionId = await startSession(committee, dossiers);
    const seats = declared(committee);
    for (const person of [chair, secretary, applicant])
      expect(await declareComposition(ports, person, { sessionId, seats })).toMatchObject({
        refusal: { code: "not-found" },
      });
    for (const others of [seats.slice(1), [...seats, seat(applicant)], [...seats.slice(1), seat(applicant)]])
      expect(await declareComposition(ports, administrator, { sessionId, seats: others })).toMatchObject({
        refusal: { code: "members-changed" },
      });
    await decide(committee, sessionId, dossiers[0]!);
    await close(committee, sessionId);
    expect(await declareComposition(ports, administrator, { sessionId, seats })).toMatchObject({
      refusal: { code: "session-closed" },
    });
    expect(await db.sessionMember.count({ where: { sessionId, college: { not: null } } })).toBe(0);
  });
});
