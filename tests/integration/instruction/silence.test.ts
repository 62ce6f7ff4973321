import { describe, expect } from "vitest";
import { fileAppeal } from "~/features/appeals/file-appeal.server";
import { findOwnAppeal } from "~/features/appeals/own-appeal.server";
import { findTracker } from "~/features/applications/sections/tracker.server";
import { noteSilence } from "~/features/instruction/silence/note-silence.server";
import { findSilence } from "~/features/instruction/silence/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { appealForm, toldDossier } from "../../support/factories/appeals";
import { granted, hire, scoreDossiers, seatCommittee } from "../../support/factories/committee";

const ports = (db: Db, now: string) => ({ db, now: () => new Date(now) });
/** Sent on 5 October 2026: the last day to answer is 5 December, in Paris. */
const lastSecond = "2026-12-05T22:59:59Z";
const over = "2026-12-05T23:00:00Z";

async function waiting(db: Db) {
  const committee = await seatCommittee(ports(db, "2026-11-01T09:00:00Z"));
  const [dossier] = await scoreDossiers(committee);
  const { version } = await db.application.update({
    where: { id: dossier!.id },
    data: { submittedAt: new Date("2026-10-05T09:00:00Z") },
  });
  const instructor = await hire(committee.ports, "instructor");
  return { committee, dossier: dossier!, instructor, noted: { number: dossier!.number, version } };
}

const letters = (db: Db, applicationId: string) =>
  db.outboxMessage.findMany({ where: { applicationId, kind: "application.refused-by-silence" } });

describe("two months of silence", () => {
  test("are noted once they are over, told once, and contested whole", async ({ db }) => {
    const { committee, dossier, instructor, noted } = await waiting(db);
    expect(await noteSilence(ports(db, lastSecond), instructor, noted)).toMatchObject({
      refusal: { code: "not-due" },
    });
    expect(await findSilence(ports(db, over), instructor, noted.number)).toMatchObject({ mayNote: true });
    expect(await findTracker(ports(db, over), committee.applicant, noted.number)).toMatchObject({
      isSilent: true,
      silenceOn: "samedi 5 décembre 2026",
    });
    const all = await Promise.all(
      Array.from({ length: 8 }, () => noteSilence(ports(db, over), instructor, noted)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await letters(db, dossier.id)).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        silentUntil: "samedi 5 décembre 2026",
        contestUntil: "lundi 8 février 2027",
      }),
    ]);
    expect(
      await db.auditEntry.count({
        where: { event: "application.refused-by-silence", actorId: instructor.userId },
      }),
    ).toBe(1);
    expect(await findSilence(ports(db, over), instructor, noted.number)).toMatchObject({ mayNote: false });
    const own = await findOwnAppeal(ports(db, over), committee.applicant, noted.number);
    expect(own?.ground).toMatchObject({
      target: "silence",
      lastDay: "2027-02-08",
      reason: "Aucune réponse le samedi 5 décembre 2026 au soir.",
    });
    expect(own?.ground?.lines.map((line) => line.granted)).toEqual([0, 0]);
    granted(await fileAppeal(ports(db, over), committee.applicant, appealForm(dossier)));
    const { status } = await db.application.findUniqueOrThrow({ where: { id: dossier.id } });
    expect(status).toBe("under_appeal");
    expect(await db.appealLine.count({ where: { applicationId: dossier.id } })).toBe(2);
  });

  test("wait while a complement is asked", async ({ db }) => {
    const { committee, dossier, instructor, noted } = await waiting(db);
    await db.complementRequest.create({
      data: {
        applicationId: dossier.id,
        message: "Le devis, s’il vous plaît.",
        askedAt: new Date("2026-11-20T09:00:00Z"),
        askedById: instructor.userId,
        dueOn: new Date("2026-12-20T00:00:00Z"),
        answeredAt: new Date("2026-12-01T09:00:00Z"),
        answeredById: committee.applicant.userId,
        subjects: ["section:projet"],
      },
    });
    const at = (now: string) => noteSilence(ports(db, now), instructor, noted);
    expect(await at("2026-12-16T22:59:59Z")).toMatchObject({ refusal: { code: "not-due" } });
    granted(await at("2026-12-16T23:00:00Z"));
  });

  test("are over once a letter told that the dossier is in reserve", async ({ db }) => {
    const { dossier, instructor } = await toldDossier(ports(db, "2026-11-25T09:00:00Z"), {
      said: ["reserve_list", "reserve_list"],
    });
    const { id, number } = dossier;
    const { status, version } = await db.application.findUniqueOrThrow({ where: { id } });
    expect(status).toBe("reserve_list");
    const late = ports(db, "2027-06-01T09:00:00Z");
    expect(await findSilence(late, instructor, number)).toMatchObject({
      mayNote: false,
      clock: { state: "late" },
    });
    expect(await noteSilence(late, instructor, { number, version })).toMatchObject({
      refusal: { code: "wrong-status" },
    });
  });

  test("are noted by who admits the dossier, in a status that waits for an answer", async ({ db }) => {
    const { committee, dossier, instructor, noted } = await waiting(db);
    for (const stranger of [
      committee.applicant,
      committee.member,
      await hire(committee.ports, "finance_officer"),
    ]) {
      expect(await noteSilence(ports(db, over), stranger, noted)).toMatchObject({
        refusal: { code: "not-found" },
      });
      expect(await findSilence(ports(db, over), stranger, noted.number)).toBeNull();
    }
    expect(
      await noteSilence(ports(db, over), instructor, { ...noted, version: noted.version + 1 }),
    ).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    await db.application.update({ where: { id: dossier.id }, data: { status: "incomplete" } });
    expect(await noteSilence(ports(db, over), instructor, noted)).toMatchObject({
      refusal: { code: "wrong-status" },
    });
    expect(await letters(db, dossier.id)).toEqual([]);
  });
});
