import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, vi } from "vitest";
import readSheets from "read-excel-file/node";
import type { Actor } from "~/domain/access/actor";
import { sweepFiles } from "~/features/applications/attachments/sweep-files.server";
import { declareConflict } from "~/features/conflicts/declare-conflict.server";
import { inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { exportList, isLongList } from "~/features/instruction/exports/export-list.server";
import { prepareNextExport } from "~/features/instruction/exports/prepare-export.server";
import { listExports } from "~/features/instruction/exports/queries.server";
import { requestExport } from "~/features/instruction/exports/request-export.server";
import { sweepExports } from "~/features/instruction/exports/sweep-exports.server";
import { database, ports } from "~/platform/ports.server";
import { storage } from "~/platform/storage/storage.server";
import { action, loader as page } from "~/routes/instruction/exports";
import { loader as atOnce } from "~/routes/instruction/inbox-export";
import { loader as download } from "~/routes/files/list-export";
import { depositDossier, hireInstructor, type Instruction } from "../../support/factories/instruction";
import { answerOf, origin, test } from "../../support/http/portal-process";

const now = () => ports().now();
const later = (days: number) => new Date(now().getTime() + days * 86_400_000);
const prepare = () => prepareNextExport({ database: database(), now, storage: storage() });
const exportsOf = ({ userId }: Actor) => ports().db.listExport.findMany({ where: { userId } });
const letters = () => ports().db.outboxMessage.findMany({ where: { kind: "instruction.export-ready" } });

async function ready(actor: Actor, format: "csv" | "xlsx" = "csv", appel?: string): Promise<string> {
  const asked = await requestExport(ports(), actor, { query: inboxFilterSchema.parse({ appel }), format });
  if (!asked.ok) throw new Error(asked.refusal.code);
  while (await prepare());
  return asked.value.id;
}

function get(cookie: string, id: string) {
  const request = new Request(`${origin}/instruction/exports/${id}`, { headers: { Cookie: cookie } });
  return answerOf(download as never, { request, params: { exportId: id } }) as Promise<Response>;
}

function press(cookie: string, fields: Record<string, string>) {
  const request = new Request(`${origin}/instruction/exports`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
  return answerOf(action as never, { request, params: {} }) as Promise<Response>;
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parts) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function sheetOf({ cityInstructor, callId }: Instruction) {
  const reading = { pool: database().pool, now };
  const bytes = await bytesOf(exportList(reading, cityInstructor, { filter: { callId }, format: "xlsx" }));
  const [sheet] = await readSheets(bytes, { trim: false });
  return { name: sheet!.sheet, rows: sheet!.data };
}

describe("the list as a workbook", () => {
  test("holds text, amounts and days as what they are, under headings in French", async ({
    dataDir: _dataDir,
  }) => {
    const dossier = await depositDossier(ports());
    const { name, rows } = await sheetOf(dossier);
    expect(name).toBe("Dossiers");
    expect(rows[0]).toEqual([
      "Numéro",
      "Association",
      "Siret",
      "Titre",
      "Appel",
      "Pilier",
      "État",
      "Éligibilité",
      "Montant demandé (€)",
      "Déposé le",
      "Réponse due le",
      "Suivi par",
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[1]![0]).toBe(dossier.number);
    expect(rows[1]![2]).toMatch(/^\d{14}$/);
    expect(rows[1]![6]).toBe("Déposé");
    expect(rows[1]!.slice(8, 11)).toEqual([8_000, new Date("2026-10-05"), new Date("2026-12-05")]);
  });

  test("holds no formula, however it begins: text stays text, whole", async ({ dataDir: _dataDir }) => {
    const dossier = await depositDossier(ports());
    const titles = [
      "=1+1",
      '=HYPERLINK("http://pirate.example","Ouvrir")',
      "+33 6 01 02 03 04",
      "-2+3",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "＝1＋1",
      " =1",
      "a\tb\nc\\d\\N",
      "<f>1+1</f> & ]]>",
    ];
    for (const title of titles) {
      await ports().db.application.update({ where: { id: dossier.applicationId }, data: { title } });
      const { rows } = await sheetOf(dossier);
      expect(typeof rows[1]![3], title).toBe("string");
      expect(rows[1]![3], title).toBe(title);
    }
  });

  test("is sent at once when short, and proposed for later when long", async ({ signIn }) => {
    const dossier = await depositDossier(ports());
    const { cityInstructor, callId, number } = dossier;
    const cookie = await signIn(cityInstructor);
    const ask = (format: string) =>
      answerOf(atOnce as never, {
        request: new Request(`${origin}/instruction/export/${format}?appel=${callId}`, {
          headers: { Cookie: cookie },
        }),
        params: { format },
      }) as Promise<Response>;
    const csv = await ask("csv");
    expect(csv.headers.get("Content-Disposition")).toContain("dossiers.csv");
    expect(await csv.text()).toContain(number);
    const xlsx = await ask("xlsx");
    expect(xlsx.headers.get("Content-Type")).toContain("spreadsheetml");
    expect((await readSheets(Buffer.from(await xlsx.arrayBuffer())))[0]!.data).toHaveLength(2);
    expect((await ask("pdf")).status).toBe(404);
    const taken = await ports().db.auditEntry.findMany({
      where: { event: "instruction.list-exported", actorId: cityInstructor.userId },
    });
    expect(taken.map(({ facts }) => facts)).toEqual([
      { format: "csv", filters: [`appel=${callId}`] },
      { format: "xlsx", filters: [`appel=${callId}`] },
    ]);
    const reading = { pool: database().pool, now };
    expect(await isLongList(reading, cityInstructor, { callId }, 1)).toBe(false);
    expect(await isLongList(reading, cityInstructor, { callId }, 0)).toBe(true);
  });
});

describe("a long list", () => {
  test("is asked by a button, prepared by the worker, told by a letter and downloaded", async ({
    signIn,
  }) => {
    const dossier = await depositDossier(ports());
    const { cityInstructor, callId, number } = dossier;
    const cookie = await signIn(cityInstructor);
    const liste = `appel=${callId}&q=marche`;
    const answer = await press(cookie, { liste, format: "csv" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/instruction/exports"]);
    expect((await listExports(ports(), cityInstructor))[0]).toMatchObject({
      state: { kind: "waiting" },
      query: { appel: callId, q: "marche" },
    });

    expect(await prepare()).toBe(true);
    expect(await prepare()).toBe(false);

    const [line] = await listExports(ports(), cityInstructor);
    expect(line).toMatchObject({ format: "csv", state: { kind: "ready", rows: 1 } });
    expect((await letters()).filter(({ recipient }) => recipient === cityInstructor.email)).toMatchObject([
      { payload: { count: 1, format: "CSV", keptUntil: "lundi 12 octobre 2026" } },
    ]);
    const file = await get(cookie, line!.id);
    expect(file.headers.get("Content-Disposition")).toContain("dossiers.csv");
    const text = await file.text();
    expect(Buffer.byteLength(text) + (text.startsWith("\uFEFF") ? 0 : 3)).toBe(
      Number(file.headers.get("Content-Length")),
    );
    expect(text).toContain(number);
    const events = await ports().db.auditEntry.findMany({
      where: {
        OR: [
          { subjectType: "export", subjectId: line!.id },
          { event: "instruction.list-exported", actorId: cityInstructor.userId },
        ],
      },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ event, actorId }) => [event, actorId])).toEqual([
      ["instruction.export-asked", cityInstructor.userId],
      ["instruction.export-prepared", null],
      ["instruction.list-exported", cityInstructor.userId],
    ]);
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain("marche");
    expect(events[2]!.facts).toMatchObject({ exportId: line!.id, filters: [`appel=${callId}`, "q"] });
  });

  test("pressed many times at once is prepared once", async ({ signIn }) => {
    const { cityInstructor, callId } = await depositDossier(ports());
    const cookie = await signIn(cityInstructor);
    const presses = Array.from({ length: 8 }, () =>
      press(cookie, { liste: `appel=${callId}`, format: "xlsx" }),
    );
    expect(new Set((await Promise.all(presses)).map(({ status }) => status))).toEqual(new Set([303]));
    while (await prepare());
    await press(cookie, { liste: `appel=${callId}`, format: "xlsx" });
    expect(await exportsOf(cityInstructor)).toHaveLength(1);
    await press(cookie, { liste: `appel=${callId}`, format: "csv" });
    expect(await exportsOf(cityInstructor)).toHaveLength(2);
    const [{ id: _, ...row }] = (await exportsOf(cityInstructor)).filter(({ readyAt }) => !readyAt) as [
      Awaited<ReturnType<typeof exportsOf>>[number],
    ];
    await expect(ports().db.listExport.create({ data: { ...row, reach: undefined } })).rejects.toThrow(
      /Unique constraint/,
    );
  });

  test("of which ten are kept is not prepared an eleventh time", async ({ signIn }) => {
    const { cityInstructor, callId } = await depositDossier(ports());
    const cookie = await signIn(cityInstructor);
    for (let n = 0; n < 10; n += 1)
      expect((await press(cookie, { liste: `q=mot${n}`, format: "csv" })).status).toBe(303);
    const refused = await press(cookie, { liste: `appel=${callId}`, format: "csv" });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ values: { liste: `appel=${callId}`, format: "csv" } });
    expect(await exportsOf(cityInstructor)).toHaveLength(10);
    expect((await press(cookie, { liste: "", format: "pdf" })).status).toBe(422);
    while (await prepare());
  });

  test("of four workers at once, one prepares", async () => {
    const { cityInstructor, callId } = await depositDossier(ports());
    const asked = await requestExport(ports(), cityInstructor, {
      query: inboxFilterSchema.parse({ appel: callId }),
      format: "csv",
    });
    if (!asked.ok) throw new Error();
    await Promise.all([1, 2, 3, 4].map(prepare));
    const row = await ports().db.listExport.findUniqueOrThrow({ where: { id: asked.value.id } });
    expect(row).toMatchObject({ attempts: 1, written: 1, total: 1 });
    expect((await letters()).filter(({ recipient }) => recipient === cityInstructor.email)).toHaveLength(1);
  });
});

describe("an export that is ready", () => {
  test("is its person's alone", async ({ signIn }) => {
    const { cityInstructor, city, applicant } = await depositDossier(ports());
    const id = await ready(cityInstructor);
    const colleague = await hireInstructor(ports(), city.funderId);
    expect((await get(await signIn(colleague), id)).status).toBe(404);
    expect((await get(await signIn(applicant), id)).status).toBe(403);
    expect(await listExports(ports(), colleague)).toEqual([]);
    expect((await get(await signIn(cityInstructor), "pas-un-identifiant")).status).toBe(404);
    expect((await get(await signIn(cityInstructor), id)).status).toBe(200);
  });

  test("is not served once a role was withdrawn, even when another is left", async ({ signIn }) => {
    const dossier = await depositDossier(ports());
    const { cityInstructor, state } = dossier;
    const cookie = await signIn(cityInstructor);
    const { db } = ports();
    const id = await ready(cityInstructor);
    expect((await get(cookie, id)).status).toBe(200);
    await db.roleGrant.create({
      data: {
        userId: cityInstructor.userId,
        role: "instructor",
        funderId: state.funderId,
        createdAt: now(),
      },
    });
    expect((await get(cookie, id)).status).toBe(200);
    await db.roleGrant.updateMany({
      where: { userId: cityInstructor.userId, funderId: { not: state.funderId } },
      data: { revokedAt: now() },
    });
    expect((await get(cookie, id)).status).toBe(409);
    const shown = await answerOf(page as never, {
      request: new Request(`${origin}/instruction/exports`, { headers: { Cookie: cookie } }),
      params: {},
    });
    expect(shown).toMatchObject({ lines: [{ state: { kind: "withheld" } }] });
    await db.roleGrant.updateMany({
      where: { userId: cityInstructor.userId },
      data: { revokedAt: now() },
    });
    expect((await get(cookie, id)).status).toBe(403);
  });

  test("is not served once one of its dossiers is hidden from its person", async ({ signIn }) => {
    const { cityInstructor, number } = await depositDossier(ports());
    const cookie = await signIn(cityInstructor);
    const id = await ready(cityInstructor);
    await declareConflict(ports(), cityInstructor, { number, reason: "Un proche y siège." });
    expect((await get(cookie, id)).status).toBe(409);
    const again = await ready(cityInstructor, "xlsx");
    const sheets = await readSheets(Buffer.from(await (await get(cookie, again)).arrayBuffer()));
    expect(sheets[0]!.data).toHaveLength(1);
  });

  test("expires after seven days, is swept with its file, and no other sweep takes it before", async ({
    signIn,
    dataDir,
  }) => {
    const { cityInstructor } = await depositDossier(ports());
    const cookie = await signIn(cityInstructor);
    const id = await ready(cityInstructor);
    const { db } = ports();
    const { storageKey } = await db.listExport.findUniqueOrThrow({ where: { id } });
    const kept = { list: () => [{ key: storageKey!, keptAt: new Date(0) }] };
    await sweepFiles({ ...ports(), storage: { ...storage(), ...kept } as never });
    await sweepExports({ ...ports(), now: () => later(6.9), storage: storage() });
    expect((await get(cookie, id)).status).toBe(200);
    await db.listExport.update({
      where: { id },
      data: { readyAt: later(-7), snapshotAt: now(), expiresAt: now() },
    });
    expect((await get(cookie, id)).status).toBe(404);
    expect(await listExports(ports(), cityInstructor)).toEqual([]);
    await sweepExports({ ...ports(), storage: storage() });
    expect(await exportsOf(cityInstructor)).toEqual([]);
    await expect(storage().open(storageKey!)).rejects.toThrow();
    expect(await readdir(path.join(dataDir, "incoming"))).toEqual([]);
  });
});

describe("an export under way", () => {
  test("is read with the rights of that moment; without any, it is given up", async () => {
    const { cityInstructor, callId } = await depositDossier(ports());
    const { db } = ports();
    await requestExport(ports(), cityInstructor, {
      query: inboxFilterSchema.parse({ appel: callId }),
      format: "csv",
    });
    await db.roleGrant.updateMany({ where: { userId: cityInstructor.userId }, data: { revokedAt: now() } });
    while (await prepare());
    expect(await exportsOf(cityInstructor)).toMatchObject([{ failure: "rights", storageKey: null }]);
    await sweepExports({ ...ports(), now: () => later(8), storage: storage() });
    expect(await exportsOf(cityInstructor)).toEqual([]);
  });

  test("starts again when its worker is killed, and is told once", async ({ databaseUrl, dataDir }) => {
    const { cityInstructor, callId } = await depositDossier(ports());
    const { pool } = database();
    await requestExport(ports(), cityInstructor, {
      query: inboxFilterSchema.parse({ appel: callId }),
      format: "csv",
    });
    const blocker = await pool.connect();
    try {
      // Reading the list waits for this: the worker stays in the middle of the export.
      await blocker.query("BEGIN");
      await blocker.query("LOCK TABLE inbox_entries IN ACCESS EXCLUSIVE MODE");
      const worker = spawn(
        process.execPath,
        ["--import", "tsx", "tests/integration/exports/exporting-worker.ts"],
        {
          env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
          stdio: "inherit",
        },
      );
      const exit = once(worker, "exit");
      await vi.waitFor(async () => expect((await exportsOf(cityInstructor))[0]!.attempts).toBe(1), {
        timeout: 30_000,
        interval: 100,
      });
      expect(await prepare()).toBe(false);
      worker.kill("SIGKILL");
      expect(await exit).toEqual([null, "SIGKILL"]);
    } finally {
      await blocker.query("ROLLBACK");
      blocker.release();
    }
    // The database lets go of the export when it sees that its worker is gone.
    await vi.waitFor(async () => expect(await prepare()).toBe(true), { timeout: 10_000, interval: 50 });
    expect(await exportsOf(cityInstructor)).toMatchObject([
      { attempts: 2, total: 1, written: 1, failedAt: null, storageKey: expect.any(String) },
    ]);
    expect((await letters()).filter(({ recipient }) => recipient === cityInstructor.email)).toHaveLength(1);
  });

  test("is given up when it killed three workers, and is nothing against it when a worker is stopped", async () => {
    const { cityInstructor, callId } = await depositDossier(ports());
    const asked = await requestExport(ports(), cityInstructor, {
      query: inboxFilterSchema.parse({ appel: callId }),
      format: "csv",
    });
    if (!asked.ok) throw new Error();
    const { id } = asked.value;
    const stopped = AbortSignal.abort();
    await prepareNextExport({ database: database(), now, storage: storage(), signal: stopped });
    expect(await exportsOf(cityInstructor)).toMatchObject([{ attempts: 0, readyAt: null, failedAt: null }]);
    await ports().db.listExport.update({ where: { id }, data: { attempts: 3 } });
    await prepare();
    expect(await exportsOf(cityInstructor)).toMatchObject([{ failure: "fault" }]);
  });
});
