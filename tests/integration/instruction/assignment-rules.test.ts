import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { applyRulesNow, assignByRule } from "~/features/instruction/assignment/rules/apply-rules.server";
import { deleteRule } from "~/features/instruction/assignment/rules/delete-rule.server";
import { findRule, listRules } from "~/features/instruction/assignment/rules/queries.server";
import { type RuleToSave, saveRule } from "~/features/instruction/assignment/rules/save-rule.server";
import { assignDossier } from "~/features/instruction/assignment/assign-dossier.server";
import { tellAssignees } from "~/features/instruction/assignment/tell-assignees.server";
import { listWorkloads } from "~/features/instruction/workload.server";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { test } from "../../support/database/database-test";
import { granted } from "../../support/factories/committee";
import { depositDossier, hireInstructor, type Instruction } from "../../support/factories/instruction";
import { createPerson, joinAssociation } from "../../support/factories/people";

const before = new Date("2026-10-01T10:00:00Z");
const at = new Date("2026-10-05T10:00:00Z");
const portsAt = (db: Db, now = at): Ports => ({ db, now: () => now });

const hireAdministrator = (db: Db, funderId: string | null = null): Promise<Actor> =>
  createPerson(db, { roles: [{ role: "call_administrator", funderId, pillarId: null }] });

const ruleOf = (
  funderId: string,
  people: readonly Actor[],
  changes: Partial<RuleToSave> = {},
): RuleToSave => ({
  ruleId: null,
  version: 0,
  funderId,
  callId: null,
  pillarId: null,
  communeCode: null,
  people: people.map(({ userId }) => userId),
  ...changes,
});

/** More dossiers of the same call, each of its own association's copy of the first. */
async function more({ ports: { db }, number }: Instruction, count: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO applications (id, number, call_id, call_version_id, association_id, status, title, requested_cents, created_by_id, created_at, updated_at, submitted_at)
    SELECT gen_random_uuid(), '2028-' || lpad((n + (SELECT count(*) FROM applications))::text, 5, '0'), call_id, call_version_id, association_id, 'submitted', 'Autre ' || n, 100,
           created_by_id, created_at, updated_at, submitted_at
      FROM applications, generate_series(1, ${count}::int) n WHERE number = ${number} RETURNING id`;
  return rows.map(({ id }) => id);
}

const counts = async (db: Db, people: readonly Actor[]) =>
  Promise.all(people.map(({ userId }) => db.assignment.count({ where: { assigneeId: userId } })));

describe("a rule", () => {
  test("is written within one's role, about people who instruct, once a target", async ({ db }) => {
    const { city, state, callId, cityInstructor, stateInstructor } = await depositDossier(portsAt(db));
    const administrator = await hireAdministrator(db);
    const ofCity = await hireAdministrator(db, city.funderId);
    const rule = ruleOf(city.funderId, [cityInstructor]);
    const save = async (actor: Actor, wanted: RuleToSave) => {
      const saved = await saveRule(portsAt(db), actor, wanted);
      return saved.ok ? "saved" : saved.refusal.code;
    };
    expect(await save(cityInstructor, rule)).toBe("beyond-role");
    expect(await save(ofCity, ruleOf(state.funderId, [stateInstructor]))).toBe("beyond-role");
    expect(await save(ofCity, ruleOf(city.funderId, [stateInstructor]))).toBe("not-an-instructor");
    expect(await save(ofCity, { ...rule, callId: state.funderId })).toBe("beyond-role");
    expect(await save(ofCity, { ...rule, communeCode: "99999" })).toBe("beyond-role");
    const { ruleId } = granted(await saveRule(portsAt(db), ofCity, rule));
    expect(await save(administrator, rule)).toBe("target-taken");
    expect(await save(administrator, { ...rule, callId })).toBe("saved");
    expect(await save(administrator, ruleOf(state.funderId, [stateInstructor]))).toBe("saved");
    expect((await listRules(portsAt(db), ofCity)).map(({ funderId }) => funderId)).toEqual([
      city.funderId,
      city.funderId,
    ]);
    const ofState = await hireAdministrator(db, state.funderId);
    expect(await findRule(portsAt(db), ofState, ruleId)).toBeNull();
    expect(await save(ofState, { ...rule, ruleId })).toBe("not-found");
    expect(await deleteRule(portsAt(db), ofState, { ruleId })).toMatchObject({ ok: false });
    expect(await save(ofCity, { ...rule, ruleId, version: 3 })).toBe("changed-meanwhile");
    expect(await save(ofCity, { ...rule, ruleId })).toBe("saved");
    granted(await deleteRule(portsAt(db), ofCity, { ruleId }));
    expect(await listRules(portsAt(db), ofCity)).toHaveLength(1);
  });

  test("of eight that are written at once for one target, one is kept", async ({ db }) => {
    const { city, cityInstructor } = await depositDossier(portsAt(db));
    const administrator = await hireAdministrator(db);
    const saved = await Promise.all(
      Array.from({ length: 8 }, () =>
        saveRule(portsAt(db), administrator, ruleOf(city.funderId, [cityInstructor])),
      ),
    );
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("gives what is deposited after it to the least loaded, never to a party, and once", async ({ db }) => {
    const old = await depositDossier(portsAt(db, before));
    const { city, callId } = old;
    const administrator = await hireAdministrator(db);
    const three = await Promise.all([1, 2, 3].map(() => hireInstructor(portsAt(db), city.funderId)));
    const [first, second, third] = three as [Actor, Actor, Actor];
    granted(
      await saveRule(
        portsAt(db, new Date(at.getTime() - 1_000)),
        administrator,
        ruleOf(city.funderId, three, { callId }),
      ),
    );
    const ids = await more(old, 12);
    await db.application.updateMany({ where: { id: { in: ids } }, data: { submittedAt: at } });
    await db.conflictOfInterest.createMany({
      data: ids
        .slice(0, 6)
        .map((applicationId) => ({ applicationId, userId: first.userId, origin: "declared", createdAt: at })),
    });
    await Promise.all([assignByRule(portsAt(db)), assignByRule(portsAt(db)), assignByRule(portsAt(db))]);
    const loads = await counts(db, three);
    expect(loads.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(3);
    const ofFirst = await db.assignment.findMany({ where: { assigneeId: first.userId } });
    expect(ofFirst.map(({ applicationId }) => ids.indexOf(applicationId))).toSatisfy((places: number[]) =>
      places.every((place) => place >= 6),
    );
    expect(ofFirst[0]).toMatchObject({ origin: "rule", assignedById: null, toldAt: null });
    const events = await db.auditEntry.count({
      where: { event: "application.assigned", subjectId: { in: ids } },
    });
    expect(events).toBe(12);
    expect(await db.assignment.count({ where: { applicationId: old.applicationId } })).toBe(0);

    const freed = ids[11]!;
    const { number } = await db.application.findUniqueOrThrow({ where: { id: freed } });
    const { assigneeId } = await db.assignment.findFirstOrThrow({ where: { applicationId: freed } });
    const freeing = { number, funderId: city.funderId, assigneeId: null, seenId: assigneeId };
    granted(await assignDossier(portsAt(db), second, freeing));
    await assignByRule(portsAt(db));
    expect(await db.assignment.count({ where: { applicationId: freed } })).toBe(0);

    const applied = await applyRulesNow(portsAt(db), administrator);
    expect(applied).toEqual({ assigned: 2, left: 0 });
    expect(await applyRulesNow(portsAt(db), administrator)).toEqual({ assigned: 0, left: 0 });
    expect(await db.assignment.findFirst({ where: { applicationId: freed } })).toMatchObject({
      origin: "rule",
      assignedById: administrator.userId,
    });

    const taken = await db.assignment.findFirstOrThrow({ where: { assigneeId: third.userId } });
    await db.conflictOfInterest.create({
      data: { applicationId: taken.applicationId, userId: third.userId, origin: "declared", createdAt: at },
    });
    await applyRulesNow(portsAt(db), administrator);
    const given = await db.assignment.findFirstOrThrow({ where: { applicationId: taken.applicationId } });
    expect(given.assigneeId).not.toBe(third.userId);
  });

  test("follows the commune of the project, and leaves who nobody may instruct", async ({ db }) => {
    const dossier = await depositDossier(portsAt(db));
    const { city, callId, applicationId, associationId } = dossier;
    const { input } = await db.submission.findFirstOrThrow({ where: { applicationId } });
    const { communes } = (input as unknown as { project: { territory: { communes: string[] } } }).project
      .territory;
    for (const code of [...communes, "62999"])
      await db.commune.upsert({
        where: { code },
        create: { code, name: `Commune ${code}`, postcodes: [] },
        update: {},
      });
    const administrator = await hireAdministrator(db);
    const [here, elsewhere] = [
      await hireInstructor(dossier.ports, city.funderId),
      await hireInstructor(dossier.ports, city.funderId),
    ];
    for (const [communeCode, person] of [
      ["62999", elsewhere],
      [communes[0]!, here],
    ] as const)
      granted(
        await saveRule(portsAt(db), administrator, ruleOf(city.funderId, [person], { callId, communeCode })),
      );
    await joinAssociation(db, here, { associationId, mandates: ["reader"] });
    expect(await applyRulesNow(portsAt(db), administrator)).toEqual({ assigned: 0, left: 1 });
    await db.associationMember.updateMany({ where: { userId: here.userId }, data: { endedAt: at } });
    expect(await applyRulesNow(portsAt(db), administrator)).toMatchObject({ assigned: 1, left: 0 });
    expect(await counts(db, [here, elsewhere])).toEqual([1, 0]);
  });
});

describe("those who are assigned", () => {
  test("are told once a day at most, in one letter, and not of what they took up", async ({ db }) => {
    const dossier = await depositDossier(portsAt(db));
    const { city, cityInstructor } = dossier;
    const chief = await hireInstructor(portsAt(db), city.funderId);
    const ids = await more(dossier, 24);
    const give = async (id: string, actor: Actor) => {
      const { number } = await db.application.findUniqueOrThrow({ where: { id } });
      const wanted = { number, funderId: city.funderId, assigneeId: cityInstructor.userId, seenId: null };
      granted(await assignDossier(portsAt(db), actor, wanted));
    };
    for (const id of ids.slice(0, 22)) await give(id, chief);
    await give(ids[22]!, cityInstructor);
    const letters = () =>
      db.outboxMessage.findMany({
        where: { kind: "instruction.dossiers-assigned", recipient: cityInstructor.email },
        orderBy: { createdAt: "asc" },
      });
    await tellAssignees(portsAt(db, new Date("2026-10-06T04:30:00Z")));
    expect(await letters()).toHaveLength(0);
    await tellAssignees(portsAt(db, new Date("2026-10-06T05:30:00Z")));
    await give(ids[23]!, chief);
    await tellAssignees(portsAt(db, new Date("2026-10-06T15:30:00Z")));
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter!.payload).toMatchObject({ email: cityInstructor.email, count: 22 });
    expect((letter!.payload as { numbers: string[] }).numbers).toHaveLength(20);
    await tellAssignees(portsAt(db, new Date("2026-10-07T05:30:00Z")));
    expect((await letters()).at(-1)!.payload).toMatchObject({ count: 1 });
    await tellAssignees(portsAt(db, new Date("2026-10-08T05:30:00Z")));
    expect(await letters()).toHaveLength(2);
  });

  test("are shown with what they have in hand, within the roles of who looks", async ({ db, database }) => {
    const dossier = await depositDossier(portsAt(db));
    const { city, cityInstructor, stateInstructor } = dossier;
    const ids = await more(dossier, 4);
    for (const applicationId of ids.slice(0, 3))
      await db.assignment.create({
        data: {
          applicationId,
          funderId: city.funderId,
          assigneeId: cityInstructor.userId,
          origin: "rule",
          assignedAt: at,
        },
      });
    await db.application.update({ where: { id: ids[0]! }, data: { status: "scored" } });
    await db.application.update({ where: { id: ids[1]! }, data: { status: "refused" } });
    const loads = async (actor: Actor, now: Date) =>
      listWorkloads({ pool: database.pool, now: () => now }, actor);
    const later = new Date(at.getTime() + 70 * 86_400_000);
    const seen = await loads(cityInstructor, later);
    expect(seen.find(({ userId }) => userId === cityInstructor.userId)).toEqual({
      userId: cityInstructor.userId,
      name: "Inès D’Haene",
      open: 2,
      waiting: 1,
      late: 2,
      meanDays: 70,
    });
    expect(seen.find(({ userId }) => userId === null)).toMatchObject({ open: 2, waiting: 2 });
    expect(seen.map(({ userId }) => userId)).not.toContain(stateInstructor.userId);
    const ofState = await loads(stateInstructor, at);
    expect(ofState.map(({ userId }) => userId)).not.toContain(cityInstructor.userId);
    const administrator = await hireAdministrator(db);
    const everyone = (await loads(administrator, at)).map(({ userId }) => userId);
    expect(everyone).toEqual(expect.arrayContaining([cityInstructor.userId, stateInstructor.userId, null]));
  });
});
