import { describe, expect } from "vitest";
import type { Actor, RoleHeld } from "~/domain/access/actor";
import type { Mark } from "~/domain/review/rubric";
import { cents } from "~/domain/money/cents";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { declareInadmissible } from "~/features/instruction/declare-inadmissible.server";
import { findReviews } from "~/features/reviews/queries.server";
import { saveReview, type ReviewToSave } from "~/features/reviews/save-review.server";
import type { Db } from "~/platform/database/database.server";
import { demonstrationRubric } from "../../../prisma/seed/reference/rubric";
import { test } from "../../support/database/database-test";
import { granted, scoreDossiers, seatCommittee } from "../../support/factories/committee";
import { createPerson, joinAssociation } from "../../support/factories/people";

const eight = [0, 1, 2, 3, 4, 5, 6, 7];

/** A dossier found admissible, in a call of a pillar, with an instructor for each of its two funders. */
async function admissible(db: Db, status: "submitted" | "admissible" = "admissible") {
  const ports = { db, now: () => new Date("2026-11-20T09:00:00Z") };
  const committee = await seatCommittee(ports);
  const [dossier] = await scoreDossiers(committee);
  const pillar = await db.programmeNode.findFirstOrThrow({ where: { level: "pillar" } });
  const other = await db.programmeNode.findFirstOrThrow({
    where: { level: "pillar", id: { not: pillar.id } },
  });
  await db.call.update({ where: { id: committee.callId }, data: { pillarId: pillar.id } });
  await db.review.deleteMany({ where: { applicationId: dossier!.id } });
  await db.application.update({ where: { id: dossier!.id }, data: { status } });
  const instructor = (limits: Partial<RoleHeld>): Promise<Actor> =>
    createPerson(db, { roles: [{ role: "instructor", funderId: null, pillarId: null, ...limits }] });
  return {
    ports,
    committee,
    dossier: dossier!,
    pillarId: pillar.id,
    otherPillarId: other.id,
    instructor,
    state: await instructor({ funderId: committee.state.funderId }),
    city: await instructor({ funderId: committee.city.funderId }),
  };
}

const marks = Object.fromEntries(demonstrationRubric.criteria.map(({ code }) => [code, 3 as Mark]));

function complete(number: string, funderId: string, changes: Partial<ReviewToSave> = {}): ReviewToSave {
  return {
    number,
    funderId,
    version: 0,
    marks,
    rationales: {},
    opinion: "favourable",
    comment: "",
    proposed: cents(200_000),
    isComplete: true,
    ...changes,
  };
}

async function traces(db: Db, applicationId: string) {
  const of = { where: { applicationId } };
  return {
    application: await db.application.findUniqueOrThrow({ where: { id: applicationId } }),
    reviews: await db.review.findMany({ ...of, include: { scores: true }, orderBy: { id: "asc" } }),
    steps: await db.applicationStepTaken.count(of),
    outbox: await db.outboxMessage.count(of),
    audit: await db.auditEntry.count(),
  };
}

describe("the review of a dossier", () => {
  test("by each funder makes it ready for the committee, and shows the other's marks only then", async ({
    db,
  }) => {
    const { ports, committee, dossier, state, city } = await admissible(db);
    const { number, id } = dossier;
    const first = granted(await saveReview(ports, state, complete(number, committee.state.funderId)));
    expect(first).toEqual({ isScored: false });
    const seenByCity = (await findReviews(ports, city, number))!.reviews;
    expect(seenByCity.map(({ isMine, content }) => [isMine, content === null])).toContainEqual([false, true]);
    expect(granted(await saveReview(ports, city, complete(number, committee.city.funderId)))).toEqual({
      isScored: true,
    });
    expect((await db.application.findUniqueOrThrow({ where: { id } })).status).toBe("scored");
    const open = (await findReviews(ports, city, number))!.reviews;
    expect(open.every(({ content }) => content !== null)).toBe(true);
  });

  test("is refused, and leaves no trace", async ({ db }) => {
    const { ports, committee, dossier, state, city, instructor, otherPillarId } = await admissible(db);
    const { number, id } = dossier;
    const own = (changes: Partial<ReviewToSave> = {}) => complete(number, committee.state.funderId, changes);
    const { associationId } = committee;
    const linked = await joinAssociation(db, await instructor({}), { associationId, mandates: ["reader"] });
    const before = await traces(db, id);
    const refusals = [
      [city, own(), "not-found"],
      [await instructor({ pillarId: otherPillarId }), own(), "not-found"],
      [linked, own(), "not-found"],
      [await createPerson(db), own(), "not-found"],
      [state, own({ proposed: cents(500_001) }), "above-request"],
      [state, own({ opinion: null }), "incomplete"],
      [state, own({ version: 3 }), "changed-meanwhile"],
    ] as const;
    for (const [actor, review, code] of refusals)
      expect(await saveReview(ports, actor, review)).toMatchObject({ ok: false, refusal: { code } });
    expect(await traces(db, id)).toEqual(before);
    granted(await saveReview(ports, state, own()));
    const done = await traces(db, id);
    expect(await saveReview(ports, state, own({ version: 1 }))).toMatchObject({
      refusal: { code: "already-complete" },
    });
    expect(await traces(db, id)).toEqual(done);
  });

  test("of eight first saves at once one is kept, and of two last funders at once one ends it", async ({
    db,
  }) => {
    const { ports, committee, dossier, state, city } = await admissible(db);
    const { number } = dossier;
    const begun = complete(number, committee.state.funderId, { isComplete: false });
    const saves = await Promise.all(eight.map(() => saveReview(ports, state, begun)));
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    const ends = await Promise.all([
      saveReview(ports, state, { ...begun, version: 1, isComplete: true }),
      saveReview(ports, city, complete(number, committee.city.funderId)),
    ]);
    expect(ends.map((result) => granted(result).isScored).toSorted()).toEqual([false, true]);
  });
});

describe("a role limited to a funder and a pillar", () => {
  test("reads and declares nothing outside of them", async ({ db }) => {
    const { ports, committee, dossier, instructor, pillarId, otherPillarId } = await admissible(
      db,
      "submitted",
    );
    const { number, id } = dossier;
    const stranger = await db.funder.create({
      data: {
        code: `CAF-${number}`,
        name: "CAF",
        shortName: "CAF",
        kind: "CAF",
        account: "74-CAF",
        position: 9,
      },
    });
    const outside = [
      await instructor({ funderId: stranger.id }),
      await instructor({ pillarId: otherPillarId }),
      await instructor({ funderId: committee.state.funderId, pillarId: otherPillarId }),
    ];
    const declare = (actor: Actor) =>
      declareInadmissible(ports, actor, { number, version: 0, reason: "Hors délai." });
    const before = await traces(db, id);
    for (const actor of outside) {
      expect(await findEvidence(ports, actor, number)).toBeNull();
      expect(await findReviews(ports, actor, number)).toBeNull();
      expect(await declare(actor)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    }
    expect(await traces(db, id)).toEqual(before);
    const inside = await instructor({ funderId: committee.state.funderId, pillarId });
    const declared = await Promise.all(eight.map(() => declare(inside)));
    expect(declared.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.outboxMessage.count({ where: { applicationId: id, kind: "application.inadmissible" } }),
    ).toBe(1);
    expect(await declare(inside)).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
  });
});
