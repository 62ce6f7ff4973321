import { describe, expect } from "vitest";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { moveOnAgenda } from "~/features/committee/move-on-agenda.server";
import { listAgendaCandidates } from "~/features/committee/preparation.server";
import { findSession } from "~/features/committee/queries.server";
import { removeFromAgenda } from "~/features/committee/remove-from-agenda.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  asMemberOf,
  close,
  decide,
  granted,
  hire,
  planSession,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-11-20T09:00:00Z") });

async function statusOf(db: Db, { id }: { id: string }) {
  return (await db.application.findUniqueOrThrow({ where: { id } })).status;
}

async function order({ ports, administrator }: Committee, sessionId: string) {
  return (await findSession(ports, administrator, sessionId))!.items.map(({ number }) => number);
}

describe("the agenda", () => {
  test("takes scored dossiers, whose status moves by its step, and puts them in order", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, secretary } = committee;
    const [one, two, three] = await scoreDossiers(committee, 3);
    const sessionId = await planSession(committee, [one!]);
    granted(await addToAgenda(ports, secretary, { sessionId, numbers: [three!.number, two!.number] }));
    expect(await order(committee, sessionId)).toEqual([one!.number, three!.number, two!.number]);
    expect(await statusOf(db, two!)).toBe("committee_pending");
    expect(await listAgendaCandidates(ports, administrator, sessionId)).toEqual([]);

    granted(await moveOnAgenda(ports, administrator, { sessionId, number: two!.number, by: -1 }));
    granted(await moveOnAgenda(ports, secretary, { sessionId, number: one!.number, by: -1 }));
    expect(await order(committee, sessionId)).toEqual([one!.number, two!.number, three!.number]);
    const steps = await db.applicationStepTaken.findMany({ where: { applicationId: two!.id } });
    expect(steps).toMatchObject([
      { step: "put-on-agenda", fromStatus: "scored", takenById: secretary.userId },
    ]);
  });

  test("takes all the dossiers chosen or none", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [ready, draft] = await scoreDossiers(committee, 2);
    await db.application.update({ where: { id: draft!.id }, data: { status: "in_review" } });
    const sessionId = await planSession(committee, []);
    const numbers = [ready!.number, draft!.number];
    expect(await addToAgenda(committee.ports, committee.administrator, { sessionId, numbers })).toEqual({
      ok: false,
      refusal: { code: "not-ready", number: draft!.number },
    });
    expect(await order(committee, sessionId)).toEqual([]);
    expect(await statusOf(db, ready!)).toBe("scored");
    expect(
      await db.auditEntry.count({ where: { subjectId: sessionId, event: "committee.agenda-extended" } }),
    ).toBe(0);
  });

  test("takes no dossier of another call", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [stranger] = await scoreDossiers(await seatCommittee(at(db)));
    const sessionId = await planSession(committee, []);
    const numbers = [stranger!.number];
    expect(await addToAgenda(committee.ports, committee.administrator, { sessionId, numbers })).toMatchObject(
      {
        refusal: { code: "not-ready" },
      },
    );
  });

  test("is not touched once the session has started", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, secretary } = committee;
    const [heard, late] = await scoreDossiers(committee, 2);
    const sessionId = await startSession(committee, [heard!]);
    const started = { ok: false, refusal: { code: "session-started" } };
    expect(await addToAgenda(ports, administrator, { sessionId, numbers: [late!.number] })).toEqual(started);
    expect(await moveOnAgenda(ports, secretary, { sessionId, number: heard!.number, by: 1 })).toEqual(
      started,
    );
    expect(await removeFromAgenda(ports, secretary, { sessionId, number: heard!.number })).toEqual(started);
    expect(await order(committee, sessionId)).toEqual([heard!.number]);
  });

  test("is composed by the administrator and the secretary alone", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, chair, member, applicant } = committee;
    const [dossier, other] = await scoreDossiers(committee, 2);
    const sessionId = await planSession(committee, [dossier!]);
    const missing = { ok: false, refusal: { code: "not-found" } };
    for (const person of [chair, member, applicant, await hire(ports, "committee_member")]) {
      expect(await addToAgenda(ports, person, { sessionId, numbers: [other!.number] })).toEqual(missing);
      expect(await removeFromAgenda(ports, person, { sessionId, number: dossier!.number })).toEqual(missing);
      expect(await listAgendaCandidates(ports, person, sessionId)).toEqual([]);
    }
    expect(await order(committee, sessionId)).toEqual([dossier!.number]);
  });

  test("offers and takes no dossier of an association in which the composer sits", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports } = committee;
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await planSession(committee, []);
    const linked = await asMemberOf(committee, committee.administrator);
    expect(await listAgendaCandidates(ports, linked, sessionId)).toEqual([]);
    expect(await addToAgenda(ports, linked, { sessionId, numbers: [dossier!.number] })).toEqual({
      ok: false,
      refusal: { code: "not-ready", number: dossier!.number },
    });
  });

  test("of eight inscriptions of one dossier at once, in two sessions, has it once", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessions = [await planSession(committee, []), await planSession(committee, [])];
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        addToAgenda(committee.ports, committee.administrator, {
          sessionId: sessions[index % 2]!,
          numbers: [dossier!.number],
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.agendaItem.count({ where: { applicationId: dossier!.id } })).toBe(1);
  });
});

describe("a dossier taken off the agenda", () => {
  test("becomes again what it was: scored", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await planSession(committee, [dossier!]);
    granted(
      await removeFromAgenda(committee.ports, committee.secretary, { sessionId, number: dossier!.number }),
    );
    expect(await statusOf(db, dossier!)).toBe("scored");
    expect(await order(committee, sessionId)).toEqual([]);
    granted(
      await addToAgenda(committee.ports, committee.secretary, { sessionId, numbers: [dossier!.number] }),
    );
  });

  test("or adjourned, when another session had adjourned it", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const before = await startSession(committee, [dossier!]);
    await decide(committee, before, dossier!, ["adjourned", "adjourned"]);
    await close(committee, before);
    expect(await statusOf(db, dossier!)).toBe("adjourned");
    const sessionId = await planSession(committee, [dossier!]);
    granted(
      await removeFromAgenda(committee.ports, committee.administrator, {
        sessionId,
        number: dossier!.number,
      }),
    );
    expect(await statusOf(db, dossier!)).toBe("adjourned");
  });

  test("or stays withdrawn, when its association gave it up meanwhile", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await planSession(committee, [dossier!]);
    await db.application.update({ where: { id: dossier!.id }, data: { status: "withdrawn" } });
    granted(
      await removeFromAgenda(committee.ports, committee.administrator, {
        sessionId,
        number: dossier!.number,
      }),
    );
    expect(await statusOf(db, dossier!)).toBe("withdrawn");
    expect(await order(committee, sessionId)).toEqual([]);
  });
});
