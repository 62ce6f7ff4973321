import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { CallDocument } from "~/domain/call/document";
import { dropCorrection } from "~/features/calls/draft/drop-correction.server";
import { publishCorrection } from "~/features/calls/draft/publish-correction.server";
import { startCorrection } from "~/features/calls/draft/start-correction.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { createPerson } from "../../support/factories/people";
import { createCallWorld, openAt, portsAt } from "./call-world";

const note = { changeNote: "La part minimale passe à 70 %.", acceptsEarlierClosing: false };

describe("correcting a published call", () => {
  test("moves the started dossiers with their answers, leaves the deposited one, and tells each person once", async ({
    db,
  }) => {
    const { actor, callId } = await createCallWorld(db, { publish: true });
    const writer = await createPerson(db);
    const [started, second] = [await dossier(db, callId, writer), await dossier(db, callId, writer)];
    const deposited = await dossier(db, callId, await createPerson(db), "submitted");
    const ports = portsAt(db, openAt);

    expect(await startCorrection(ports, actor, { callId })).toMatchObject({ ok: true });
    await changeDraft(db, callId, ({ rules }) => ({
      rules: { ...rules, params: { ...rules.params, minQpvShare: "0.70" } },
    }));
    const version = await versionOf(db, callId);
    const done = await publishCorrection(ports, actor, { callId, version, revision: 1, ...note });

    expect(done).toEqual({ ok: true, value: { moved: 2 } });
    const versions = await db.callVersion.findMany({ where: { callId }, orderBy: { number: "asc" } });
    expect(versions.map(({ number, publishedAt }) => [number, publishedAt !== null])).toEqual([
      [1, true],
      [2, true],
    ]);
    const call = await db.call.findUniqueOrThrow({ where: { id: callId } });
    expect(call.currentVersionId).toBe(versions[1]!.id);
    const rows = await db.application.findMany({
      where: { id: { in: [started, second, deposited] } },
      include: { sections: true },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(started)).toMatchObject({ callVersionId: versions[1]!.id });
    expect(byId.get(started)!.sections[0]!.answers).toEqual({ title: "Marche" });
    expect(byId.get(deposited)).toMatchObject({ callVersionId: versions[0]!.id });
    const letters = await db.outboxMessage.findMany({
      where: { kind: "call.corrected", dedupeKey: { contains: versions[1]!.id } },
    });
    expect(letters.map(({ recipient }) => recipient)).toEqual([writer.email]);
  });

  test("of eight people who start a correction at once, one does; it can be given up", async ({ db }) => {
    const { actor, callId } = await createCallWorld(db, { publish: true });
    const ports = portsAt(db, openAt);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => startCorrection(ports, actor, { callId })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await dropCorrection(ports, actor, { callId, revision: 3 })).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
    expect(await dropCorrection(ports, actor, { callId, revision: 0 })).toMatchObject({ ok: true });
    expect(await db.callVersion.count({ where: { callId } })).toBe(1);
  });

  test("of four publications at once, one is the new version", async ({ db }) => {
    const { actor, callId } = await createCallWorld(db, { publish: true });
    const ports = portsAt(db, openAt);
    await startCorrection(ports, actor, { callId });
    const version = await versionOf(db, callId);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        publishCorrection(ports, actor, { callId, version, revision: 0, ...note }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.callVersion.count({ where: { callId } })).toBe(2);
  });

  test("prolongs the closing, and neither shortens it silently nor puts it before now", async ({ db }) => {
    const { actor, callId } = await createCallWorld(db, { publish: true });
    const ports = portsAt(db, openAt);
    await startCorrection(ports, actor, { callId });
    const version = await versionOf(db, callId);
    const publish = async (closesAt: string, acceptsEarlierClosing = false) => {
      await changeDraft(db, callId, ({ frame }) => ({ frame: { ...frame, closesAt } }));
      const { revision } = await db.callVersion.findFirstOrThrow({ where: { callId, publishedAt: null } });
      return publishCorrection(ports, actor, { callId, version, revision, ...note, acceptsEarlierClosing });
    };
    expect(await publish("2026-10-20T22:59:59.000Z")).toMatchObject({
      refusal: { code: "dates-refused", why: "closes-earlier" },
    });
    expect(await publish("2026-10-05T08:59:59.000Z", true)).toMatchObject({ ok: false });
    expect(await publish("2026-11-02T16:00:00.000Z")).toMatchObject({ ok: true });
    const call = await db.call.findUniqueOrThrow({ where: { id: callId } });
    expect(call.closesAt.toISOString()).toBe("2026-11-02T16:00:00.000Z");
  });

  test("is no affair of an administrator of another pillar", async ({ db }) => {
    const { callId, otherPillarId, pillarId } = await createCallWorld(db, { publish: true });
    const held = { role: "call_administrator" as const, funderId: null };
    const elsewhere = await createPerson(db, { roles: [{ ...held, pillarId: otherPillarId }] });
    const here = await createPerson(db, { roles: [{ ...held, pillarId }] });
    const ports = portsAt(db, openAt);
    expect(await startCorrection(ports, elsewhere, { callId })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await startCorrection(ports, here, { callId })).toMatchObject({ ok: true });
    const given = { callId, version: 1, revision: 0, ...note };
    expect(await publishCorrection(ports, elsewhere, given)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  test("is heard by whoever listens for changes of calls", async ({ db, database }) => {
    const { actor, callId, draft } = await createCallWorld(db, { publish: true });
    const listener = await database.pool.connect();
    const heard: string[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query("LISTEN call_changed");
    await startCorrection(portsAt(db, openAt), actor, { callId });
    await expect.poll(() => heard).toContain(draft.slug);
    await listener.query("UNLISTEN call_changed");
    listener.release();
  });
});

async function versionOf(db: Db, id: string): Promise<number> {
  return (await db.call.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
}

async function changeDraft(
  db: Db,
  callId: string,
  change: (draft: CallDocument) => Partial<CallDocument>,
): Promise<void> {
  const draft = await db.callVersion.findFirstOrThrow({ where: { callId, publishedAt: null } });
  await db.callVersion.update({
    where: { id: draft.id },
    data: { ...(change(draft as unknown as CallDocument) as object), revision: { increment: 1 } },
  });
}

let made = 0;

async function dossier(db: Db, callId: string, author: Actor, status: "draft" | "submitted" = "draft") {
  made += 1;
  const at = openAt;
  const association = await db.association.create({
    data: {
      name: "Association fictive",
      siret: String(10_000_000_000_000 + Math.floor(Math.random() * 1e13)),
      legalForm: "9220",
      createdAt: at,
      members: { create: { userId: author.userId, mandates: ["owner"], createdAt: at } },
    },
  });
  const { currentVersionId } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  const { id } = await db.application.create({
    data: {
      number: `2027-${90_000 + made}`,
      callId,
      callVersionId: currentVersionId!,
      associationId: association.id,
      status,
      submittedAt: status === "submitted" ? at : null,
      createdById: author.userId,
      createdAt: at,
      updatedAt: at,
      sections: {
        create: { code: "project", answers: { title: "Marche" }, updatedAt: at, updatedById: author.userId },
      },
    },
  });
  return id;
}
