import { describe, expect } from "vitest";
import { purgeDrafts } from "~/features/applications/drafts/purge-drafts.server";
import { remindDrafts } from "~/features/applications/drafts/remind-drafts.server";
import { removePractice } from "~/features/applications/drafts/remove-practice.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { setPractice } from "~/features/calls/set-practice.server";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { depositOf, startDossier, typeDossier } from "../../support/factories/typed-dossier";

const at = (db: Db, instant: string) => ({ db, now: () => new Date(instant) });
/** The call closes on 25 October 2026 at 23:59:59 in Paris, once winter time has begun. */
const week = "2026-10-19T08:00:00Z";

async function draft(db: Db, { isPractice = false, typed = false } = {}) {
  const ports = at(db, "2026-10-05T09:00:00Z");
  const call = await publishCall(db);
  if (isPractice) await makePractice(db, call.id);
  const { associationId, owner } = await openAssociation(ports, await createPerson(db));
  const started = { slug: call.slug, associationId };
  const number = typed ? await typeDossier(ports, owner, started) : await startDossier(ports, owner, started);
  return { call, associationId, owner, number };
}

/** As its administrator would have before publishing it. */
async function makePractice(db: Db, callId: string) {
  const { publishedAt } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  await db.call.update({ where: { id: callId }, data: { publishedAt: null } });
  await db.call.update({ where: { id: callId }, data: { isPractice: true } });
  await db.call.update({ where: { id: callId }, data: { publishedAt } });
}

const lettersOf = (db: Db, number: string, kind: string) =>
  db.outboxMessage.findMany({ where: { kind, payload: { path: ["number"], equals: number } } });

describe("a draft that is not sent", () => {
  test("is recalled once at each of the three times, whatever the number of workers", async ({ db }) => {
    const { number, associationId, owner } = await draft(db);
    const reader = await createPerson(db);
    await joinAssociation(db, reader, { associationId, mandates: ["reader"] });
    for (const instant of [week, week, "2026-10-20T08:00:00Z"]) {
      await Promise.all([remindDrafts(at(db, instant)), remindDrafts(at(db, instant))]);
    }
    const first = await lettersOf(db, number, "application.draft-reminder");
    expect(first.map(({ recipient }) => recipient)).toEqual([owner.email]);
    expect(first[0]?.payload).toMatchObject({ left: "7\u00A0jours", path: `/dossiers/${number}` });
    await remindDrafts(at(db, "2026-10-24T08:00:00Z"));
    await remindDrafts(at(db, "2026-10-25T20:00:00Z"));
    await remindDrafts(at(db, "2026-10-25T23:30:00Z"));
    expect(await lettersOf(db, number, "application.draft-reminder")).toHaveLength(3);
  });

  test("is recalled by the nearest reminder alone after a stop of the portal", async ({ db }) => {
    const { number } = await draft(db);
    await remindDrafts(at(db, "2026-10-25T21:00:00Z"));
    const letters = await lettersOf(db, number, "application.draft-reminder");
    expect(letters.map(({ payload }) => payload)).toMatchObject([{ left: "4\u00A0heures" }]);
  });

  test("is left in peace once it is sent", async ({ db }) => {
    const { number, owner } = await draft(db, { typed: true });
    const ports = at(db, "2026-10-06T09:00:00Z");
    expect((await submitApplication(ports, owner, await depositOf(ports, number))).ok).toBe(true);
    await remindDrafts(at(db, week));
    expect(await lettersOf(db, number, "application.draft-reminder")).toEqual([]);
  });
});

describe("a draft that nobody touches", () => {
  test("is announced after three months and gone a fortnight later, once", async ({ db }) => {
    const { number, owner } = await draft(db);
    expect(await purgeDrafts(at(db, "2026-12-20T03:00:00Z"))).toEqual({ announced: 0, removed: 0 });
    const later = at(db, "2027-01-06T03:00:00Z");
    await Promise.all([purgeDrafts(later), purgeDrafts(later)]);
    const [letter, ...others] = await lettersOf(db, number, "application.draft-to-be-removed");
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      recipient: owner.email,
      payload: { removedFrom: "vendredi 22 janvier 2027" },
    });
    await purgeDrafts(at(db, "2027-01-21T03:00:00Z"));
    expect(await db.application.count({ where: { number } })).toBe(1);
    await purgeDrafts(at(db, "2027-01-22T03:00:00Z"));
    expect(await db.application.count({ where: { number } })).toBe(0);
  });

  test("stays when somebody touches it after the announcement", async ({ db }) => {
    const { number } = await draft(db);
    await purgeDrafts(at(db, "2027-01-06T03:00:00Z"));
    await db.application.update({ where: { number }, data: { updatedAt: new Date("2027-01-10T10:00:00Z") } });
    await purgeDrafts(at(db, "2027-02-06T03:00:00Z"));
    expect(await db.application.count({ where: { number } })).toBe(1);
  });

  test("is not one that was deposited, whatever became of it", async ({ db }) => {
    const { number, owner } = await draft(db, { typed: true });
    const ports = at(db, "2026-10-06T09:00:00Z");
    await submitApplication(ports, owner, await depositOf(ports, number));
    for (const status of ["submitted", "in_review", "granted", "under_appeal", "withdrawn"] as const) {
      await db.application.update({ where: { number }, data: { status } });
      await purgeDrafts(at(db, "2030-01-06T03:00:00Z"));
      await purgeDrafts(at(db, "2030-02-06T03:00:00Z"));
    }
    expect(await db.application.count({ where: { number } })).toBe(1);
    expect(await lettersOf(db, number, "application.draft-to-be-removed")).toEqual([]);
  });
});

describe("a dossier for practice", () => {
  test("is deposited for its receipt, seen by no agent, recalled by nobody, gone after thirty days", async ({
    db,
  }) => {
    const { number, owner } = await draft(db, { isPractice: true, typed: true });
    const ports = at(db, "2026-10-06T09:00:00Z");
    expect((await submitApplication(ports, owner, await depositOf(ports, number))).ok).toBe(true);
    const role = { role: "instructor", funderId: null, pillarId: null } as const;
    const instructor = await createPerson(db, { roles: [role] });
    const seen = { AND: [{ number }, applicationsWithin(instructor, "instruction.read")] };
    expect(await db.application.count({ where: seen })).toBe(0);
    await removePractice(at(db, "2026-11-04T03:00:00Z"));
    expect(await db.application.count({ where: { number } })).toBe(1);
    await Promise.all([
      removePractice(at(db, "2026-11-06T03:00:00Z")),
      removePractice(at(db, "2026-11-06T03:00:00Z")),
    ]);
    expect(await db.application.count({ where: { number } })).toBe(0);
    expect(await db.submission.count({ where: { application: { number } } })).toBe(0);
  });

  test("leaves a real deposit alone, which the database keeps", async ({ db }) => {
    const { number, owner } = await draft(db, { typed: true });
    const ports = at(db, "2026-10-06T09:00:00Z");
    await submitApplication(ports, owner, await depositOf(ports, number));
    await removePractice(at(db, "2027-11-06T03:00:00Z"));
    expect(await db.application.count({ where: { number } })).toBe(1);
    await expect(db.submission.deleteMany({ where: { application: { number } } })).rejects.toThrow();
  });

  test("comes from a call that was for practice from its publication on", async ({ db }) => {
    const { call } = await draft(db);
    const administrator = await createPerson(db, {
      roles: [{ role: "call_administrator", funderId: null, pillarId: null }],
    });
    const { version } = await db.call.findUniqueOrThrow({ where: { id: call.id } });
    const change = { callId: call.id, version, isPractice: true };
    const ports = at(db, week);
    expect(await setPractice(ports, administrator, change)).toMatchObject({
      refusal: { code: "already-published" },
    });
    expect(await setPractice(ports, await createPerson(db), change)).toMatchObject({
      refusal: { code: "not-found" },
    });
    await expect(db.call.update({ where: { id: call.id }, data: { isPractice: true } })).rejects.toThrow(
      /practice/,
    );
    await db.call.update({ where: { id: call.id }, data: { publishedAt: null } });
    const both = await Promise.all([
      setPractice(ports, administrator, change),
      setPractice(ports, administrator, change),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
