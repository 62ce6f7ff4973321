import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, vi } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { Application } from "~/domain/eligibility/application-input";
import { requestReplay } from "~/features/calls/replay/request-replay.server";
import { runNextReplay } from "~/features/calls/replay/run-replay.server";
import type { Database, Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { insertJudgedDossiers } from "../../support/factories/judged-dossiers";
import { publishCall, type OpenCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";
import { witness } from "../../fixtures/eligibility/witness";

const at = new Date("2026-11-24T09:00:00Z");
const now = () => at;

/** The witness with so many residents of a priority district among 120, and a reply with what JSON escapes. */
function residents(qpv: number): Application {
  return witness((application) => {
    application.project.beneficiaries.qpv = qpv;
    application.project.goals = 'Une ligne\nune autre\tavec un "guillemet" et un \\ seul, é.';
  });
}

async function world(db: Db, shares: readonly number[]) {
  const call = await publishCall(db);
  const administrator = await createPerson(db, {
    roles: [{ role: "call_administrator", funderId: null, pillarId: null }],
  });
  const { associationId } = await openAssociation({ db, now }, await createPerson(db));
  const numbers = await insertJudgedDossiers(db, {
    callId: call.id,
    associationId,
    author: administrator,
    inputs: shares.map(residents),
  });
  return { call, administrator, numbers };
}

async function draftVersion(db: Db, call: OpenCall, minQpvShare: string) {
  const rules = { ...call.settings, params: { ...call.settings.params, minQpvShare } };
  const number = await db.callVersion.count({ where: { callId: call.id } });
  return db.callVersion.create({
    data: {
      callId: call.id,
      number: number + 1,
      content: {},
      rules: rules as object,
      rubric: {},
      form: {},
      createdAt: at,
    },
  });
}

async function ask(db: Db, actor: Actor, call: OpenCall, versionId: string): Promise<string> {
  const asked = await requestReplay({ db, now }, actor, { callId: call.id, versionId, sourceId: call.id });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.id;
}

async function found(db: Db, replayId: string) {
  const changes = await db.replayChange.findMany({
    where: { replayId },
    include: { application: { select: { number: true } } },
  });
  return new Map(
    changes.map(({ application, overallBefore, overallAfter, rules }) => [
      application.number,
      `${overallBefore} ${overallAfter} ${rules.join()}`,
    ]),
  );
}

async function rowsWritten(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ ctid: string }>(
    "SELECT ctid::text || xmin::text AS ctid FROM replay_changes ORDER BY 1",
  );
  return rows.map(({ ctid }) => ctid);
}

describe("the rules of a draft version, tried on deposited dossiers", () => {
  test("tell which would change and why, and leave their verdicts alone", async ({ db, database }) => {
    const { call, administrator, numbers } = await world(db, [72, 78, 83, 84, 120, 60]);
    const version = await draftVersion(db, call, "0.70");
    const id = await ask(db, administrator, call, version.id);

    expect(await runNextReplay({ database, now })).toBe(true);
    expect(await runNextReplay({ database, now })).toBe(false);

    expect(await found(db, id)).toEqual(
      new Map(numbers.slice(0, 3).map((number) => [number, "eligible ineligible TER-02"])),
    );
    expect(await db.replay.findUniqueOrThrow({ where: { id } })).toMatchObject({
      total: 6,
      judged: 6,
      changed: 3,
      byRule: { "TER-02": { "pass fail": 3 } },
      byOverall: { "eligible ineligible": 3 },
      finishedAt: at,
      fault: null,
    });
    const verdicts = await db.eligibilityVerdict.findMany({ where: { application: { callId: call.id } } });
    expect(verdicts.map(({ overall }) => overall).sort()).toEqual([
      ...Array<string>(5).fill("eligible"),
      "ineligible",
    ]);
  });

  test("asked again after a change, write only what differs", async ({ db, database }) => {
    const { call, administrator, numbers } = await world(db, [72, 78, 84, 100]);
    const version = await draftVersion(db, call, "0.70");
    const id = await ask(db, administrator, call, version.id);
    await runNextReplay({ database, now });
    const before = await rowsWritten(database);

    await ask(db, administrator, call, version.id);
    await runNextReplay({ database, now });
    expect(await rowsWritten(database)).toEqual(before);

    await db.callVersion.update({
      where: { id: version.id },
      data: {
        rules: { ...call.settings, params: { ...call.settings.params, minQpvShare: "0.65" } } as object,
      },
    });
    await ask(db, administrator, call, version.id);
    await runNextReplay({ database, now });
    expect([...(await found(db, id)).keys()]).toEqual([numbers[0]]);
    expect(await db.replay.findUniqueOrThrow({ where: { id } })).toMatchObject({ judged: 4, changed: 1 });
  });

  test("go on from their last mark after a crash, none judged twice", async ({ db, database }) => {
    const { call, administrator } = await world(db, [72, 84, 72, 84, 72]);
    const version = await draftVersion(db, call, "0.70");
    const id = await ask(db, administrator, call, version.id);
    const ids = await db.application.findMany({
      where: { callId: call.id },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    // As the first worker left it: two dossiers marked, whatever they were.
    await db.replay.update({ where: { id }, data: { position: ids[1]!.id, judged: 2 } });

    await runNextReplay({ database, now });
    const { judged, changed } = await db.replay.findUniqueOrThrow({ where: { id } });
    expect(judged).toBe(5);
    expect(
      await db.replayChange.count({
        where: { replayId: id, applicationId: { in: ids.slice(0, 2).map((one) => one.id) } },
      }),
    ).toBe(0);
    expect(changed).toBe(await db.replayChange.count({ where: { replayId: id } }));
  });

  test("killed in the middle, they are finished by the next worker, nothing doubled", async ({
    db,
    database,
    databaseUrl,
  }) => {
    const { call, administrator, numbers } = await world(db, [72, 72, 72, 72, 72, 72]);
    const version = await draftVersion(db, call, "0.70");
    const id = await ask(db, administrator, call, version.id);
    const marked = () => db.replay.findUniqueOrThrow({ where: { id } });
    const third = await db.application.findFirstOrThrow({
      where: { callId: call.id },
      orderBy: { id: "asc" },
      skip: 2,
    });
    const blocker = await database.pool.connect();
    try {
      // Writing that the third dossier changes waits for this: the worker stays between its first mark and its second.
      await blocker.query("BEGIN");
      await blocker.query("SELECT FROM applications WHERE id = $1 FOR UPDATE", [third.id]);
      const worker = spawn(
        process.execPath,
        ["--import", "tsx", "tests/integration/replay/replaying-worker.ts"],
        {
          env: { ...process.env, DATABASE_URL: databaseUrl },
          stdio: "inherit",
        },
      );
      const exit = once(worker, "exit");
      await vi.waitFor(async () => expect((await marked()).judged).toBe(2), {
        timeout: 30_000,
        interval: 100,
      });
      worker.kill("SIGKILL");
      expect(await exit).toEqual([null, "SIGKILL"]);
    } finally {
      await blocker.query("ROLLBACK");
      blocker.release();
    }
    // The database lets go of the replay when it sees that its worker is gone.
    await vi.waitFor(async () => expect(await runNextReplay({ database, now })).toBe(true), {
      timeout: 10_000,
      interval: 50,
    });

    expect(await found(db, id)).toEqual(
      new Map(numbers.map((number) => [number, "eligible ineligible TER-02"])),
    );
    expect(await marked()).toMatchObject({
      total: 6,
      judged: 6,
      changed: 6,
      byRule: { "TER-02": { "pass fail": 6 } },
      finishedAt: at,
    });
  });

  test("of four workers at once, one judges", async ({ db, database }) => {
    const { call, administrator } = await world(db, [72, 84]);
    const version = await draftVersion(db, call, "0.70");
    const id = await ask(db, administrator, call, version.id);
    await Promise.all([1, 2, 3, 4].map(() => runNextReplay({ database, now })));
    expect(await db.replay.findUniqueOrThrow({ where: { id } })).toMatchObject({ judged: 2, changed: 1 });
  });

  test("are refused to whom the call is not, without dossiers, and while a setting is wrong", async ({
    db,
  }) => {
    const { call, administrator } = await world(db, [84]);
    const version = await draftVersion(db, call, "beaucoup");
    const asked = { callId: call.id, versionId: version.id, sourceId: call.id };
    expect(await requestReplay({ db, now }, await createPerson(db), asked)).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await requestReplay({ db, now }, administrator, asked)).toMatchObject({
      refusal: { code: "rules-incomplete", sentence: "params.minQpvShare : nombre décimal attendu" },
    });
    const other = await publishCall(db);
    expect(await requestReplay({ db, now }, administrator, { ...asked, sourceId: other.id })).toMatchObject({
      refusal: { code: "nothing-deposited" },
    });
    expect(await db.replay.count({ where: { callVersionId: version.id } })).toBe(0);
  });
});
