import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { listInbox } from "~/features/instruction/inbox/list-inbox.server";
import { filterOf, inboxFilterSchema, type InboxQuery } from "~/features/instruction/inbox-filter";
import { findNeighbours, type Neighbours } from "~/features/instruction/neighbours.server";
import type { Database } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { depositDossier, hireInstructor, type Instruction } from "../../support/factories/instruction";

const at = new Date("2026-10-05T10:00:00Z");
const list = (filters: Record<string, string | undefined>) => inboxFilterSchema.parse(filters);

const around = (
  { pool }: Database,
  actor: Actor,
  number: string,
  walked: InboxQuery | null,
): Promise<Neighbours> => findNeighbours({ pool, now: () => at }, actor, { number, list: walked });

/** Dossiers of the same call, some of a same amount, deposited in pairs, of several statuses. */
async function more({ ports: { db }, number }: Instruction, count: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO applications (id, number, call_id, call_version_id, association_id, status, title, requested_cents, created_by_id, created_at, updated_at, submitted_at)
    SELECT gen_random_uuid(), '2029-' || lpad((n + (SELECT count(*) FROM applications))::text, 5, '0'), call_id, call_version_id, association_id,
           (ARRAY['submitted', 'scored', 'in_review', 'refused'])[1 + n % 4]::application_status, 'Musique ' || repeat('musique ', n % 3),
           100 * (n % 5), created_by_id, created_at, updated_at, submitted_at + make_interval(days => n / 2)
      FROM applications, generate_series(1, ${count}::int) n WHERE number = ${number}`;
}

/** Every line of the list, page after page. */
async function linesOf({ pool }: Database, actor: Actor, walked: InboxQuery) {
  const lines = [];
  let after: string | undefined;
  do {
    const filter = { ...filterOf(walked, actor.userId), after };
    const page = await listInbox({ pool, now: () => at }, actor, filter);
    lines.push(...page.lines);
    after = page.next ?? undefined;
  } while (after);
  return lines;
}

describe("the dossiers beside one", () => {
  test("follow the list, whatever its filters and its order, from its first line to its last", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, callId } = dossier;
    await more(dossier, 63);
    for (const filters of [
      {},
      { tri: "depot" },
      { tri: "depot-ancien" },
      { tri: "montant" },
      { tri: "montant-petit" },
      { etat: "submitted" },
      { etat: "scored", tri: "montant" },
      { signal: "a-vous" },
      { signal: "a-vous", tri: "montant-petit" },
      { suivi: "personne", etat: "in_review" },
      { q: "musique" },
    ]) {
      const walked = list({ ...filters, appel: callId });
      const lines = await linesOf(database, cityInstructor, walked);
      const numbers = lines.map(({ number }) => number);
      expect(numbers.length, JSON.stringify(filters)).toBeGreaterThan(14);
      for (const [index, { number, place }] of lines.entries())
        for (const apres of [undefined, place]) {
          const { previous, next, pageAfter } = await around(database, cityInstructor, number, {
            ...walked,
            apres,
          });
          expect([previous?.number, next?.number], `${JSON.stringify(filters)} ${index}`).toEqual([
            numbers[index - 1],
            numbers[index + 1],
          ]);
          expect(next?.place).toBe(lines[index + 1]?.place);
          expect(pageAfter).toBe(lines[index - 11]?.place ?? null);
        }
    }
  });

  test("follow the deposits when the dossier was opened from no list", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor } = dossier;
    await more(dossier, 5);
    const deposited = await db.application.findMany({
      where: { callId: dossier.callId },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: { number: true },
    });
    const numbers = deposited.map(({ number }) => number);
    for (const [index, number] of numbers.entries()) {
      const { previous, next, name } = await around(database, cityInstructor, number, null);
      expect([previous?.number, next?.number, name]).toEqual([numbers[index - 1], numbers[index + 1], null]);
    }
  });

  test("still follow a dossier that its reader finished, or whose day moved, where it was", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, city, callId } = dossier;
    await more(dossier, 24);
    const walked = list({ appel: callId });
    const lines = await linesOf(database, cityInstructor, walked);
    const [before, here, after] = lines.slice(3, 6);
    const { number, place } = here!;
    const { id: applicationId } = await db.application.update({
      where: { number },
      data: { status: "in_review" },
    });
    await db.review.create({
      data: {
        applicationId,
        funderId: city.funderId,
        reviewerId: cityInstructor.userId,
        startedAt: at,
        opinion: "favourable",
        completedAt: at,
      },
    });
    const there = { ...walked, apres: place };
    const beside = [before!.number, after!.number];
    const read = async (where: InboxQuery) => {
      const { previous, next } = await around(database, cityInstructor, number, where);
      return [previous?.number, next?.number];
    };
    expect(await read(there)).toEqual(beside);
    expect(await read(walked)).not.toEqual(beside);
    await db.application.update({ where: { number }, data: { status: "refused" } });
    expect(await read(there)).toEqual(beside);
    expect(await read({ ...walked, apres: lines[9]!.place })).toEqual(await read(walked));
    expect(await read({ ...there, etat: "submitted" })).not.toContain(number);
  });

  test("pass over who may not be read: a recusal, a mandate, another funder's call", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, callId } = dossier;
    await more(dossier, 12);
    const stranger = await depositDossier(dossier.ports);
    for (const filters of [
      { appel: callId },
      { appel: callId, tri: "montant" },
      { appel: callId, q: "musique" },
    ]) {
      const walked = list(filters);
      const lines = await linesOf(database, cityInstructor, walked);
      const [before, hidden, after] = lines.slice(4, 7);
      const where = { number: hidden!.number };
      const { id: applicationId } = await db.application.findUniqueOrThrow({ where });
      const conflict = { applicationId, userId: cityInstructor.userId, origin: "declared", createdAt: at };
      await db.conflictOfInterest.create({ data: conflict });
      expect((await around(database, cityInstructor, before!.number, walked)).next?.number).toBe(
        after!.number,
      );
      expect((await around(database, cityInstructor, after!.number, walked)).previous?.number).toBe(
        before!.number,
      );
      await db.conflictOfInterest.deleteMany({ where: { applicationId } });
    }
    for (const walked of [null, list({ vue: "toutes" }), list({ tri: "depot" })]) {
      const seen = new Set<string>();
      let number: string | undefined = dossier.number;
      for (let turn = 0; number && turn < 30; turn += 1) {
        seen.add(number);
        number = (await around(database, cityInstructor, number, walked)).next?.number;
      }
      expect(number).toBeUndefined();
      expect(seen).not.toContain(stranger.number);
    }
    await db.associationMember.create({
      data: {
        associationId: dossier.associationId,
        userId: cityInstructor.userId,
        mandates: ["reader"],
        createdAt: at,
      },
    });
    const { previous, next } = await around(
      database,
      cityInstructor,
      dossier.number,
      list({ tri: "depot-ancien" }),
    );
    expect([previous, next]).toEqual([null, null]);
  });
});

describe("the words of the list", () => {
  const nameOf = async (database: Database, actor: Actor, number: string, filters: Record<string, string>) =>
    (await around(database, actor, number, list(filters))).name;

  test("say its filters and its order, and nothing that the reader does not see", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, stateInstructor, number, callId } = dossier;
    const { title } = await db.call.findUniqueOrThrow({ where: { id: callId }, select: { title: true } });
    const read = (filters: Record<string, string>, actor = cityInstructor) =>
      nameOf(database, actor, number, filters);
    expect(await read({ etat: "submitted", tri: "montant" })).toEqual({
      filters: "État\u00A0: Déposé",
      order: "les plus gros montants d’abord",
    });
    expect(await read({})).toMatchObject({ filters: "Tous les dossiers" });
    expect(await read({ suivi: "moi", signal: "a-vous" })).toEqual({
      filters: "À noter par moi",
      order: "par date de réponse due",
    });
    expect(await read({ appel: callId })).toMatchObject({ filters: `Appel\u00A0: ${title}` });
    expect(await read({ suivi: stateInstructor.userId })).toMatchObject({
      filters: "Suivi par Étienne D’Haene",
    });
    expect(await read({ suivi: dossier.applicant.userId })).toMatchObject({
      filters: "Suivi par choix qui n’existe plus",
    });
    const stranger = await hireInstructor(dossier.ports, (await depositDossier(dossier.ports)).city.funderId);
    expect(await read({ appel: callId }, stranger)).toMatchObject({
      filters: "Appel\u00A0: choix qui n’existe plus",
    });
  });

  test("are the name of the saved view that shows the list, for who sees it", async ({ db, database }) => {
    const { cityInstructor, stateInstructor, number } = await depositDossier({ db, now: () => at });
    const { id: vue } = await db.savedView.create({
      data: {
        ownerId: cityInstructor.userId,
        name: "Mes gros dossiers",
        query: "etat=submitted&tri=montant",
        reach: "personal",
        createdAt: at,
        updatedAt: at,
      },
    });
    const view = { etat: "submitted", tri: "montant", vue };
    expect(await nameOf(database, cityInstructor, number, view)).toMatchObject({
      filters: "Mes gros dossiers",
    });
    for (const [actor, filters] of [
      [stateInstructor, view],
      [cityInstructor, { ...view, tri: "depot" }],
    ] as const)
      expect(await nameOf(database, actor, number, filters)).toMatchObject({ filters: "État\u00A0: Déposé" });
  });
});
