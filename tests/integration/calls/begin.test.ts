import { describe, expect } from "vitest";
import { answerPart } from "~/features/calls/builder/answer-part.server";
import { findPartPage } from "~/features/calls/builder/part-page.server";
import { createCampaign } from "~/features/calls/create-campaign.server";
import { startCall } from "~/features/calls/draft/start-call.server";
import { findManagedCall } from "~/features/calls/managed-call.server";
import { listManagedCalls } from "~/features/calls/managed-lines.server";
import { publishCall } from "~/features/calls/publish-call.server";
import type { Db } from "~/platform/database/database.server";
import type { FormValues } from "~/platform/forms/form-values";
import { test } from "../../support/database/database-test";
import { createPerson } from "../../support/factories/people";
import { administrator, createCallWorld, openAt, portsAt } from "./call-world";

const title = "Sport et santé, appel à projets 2027";

function administratorOf(db: Db, limits: { funderId?: string; pillarId?: string }) {
  const { funderId = null, pillarId = null } = limits;
  return createPerson(db, { roles: [{ role: "call_administrator", funderId, pillarId }] });
}

describe("a call begun from nothing", () => {
  test("says page by page what it lacks, is not published before, and is once that is written", async ({
    db,
  }) => {
    const { actor, campaignId, pillarId, funderIds } = await createCallWorld(db);
    const ports = portsAt(db, openAt);
    const begun = await startCall(ports, actor, { campaignId, pillarId, title });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const callId = begun.value.id;
    const lacks = async () => {
      const call = await findManagedCall(ports, actor, callId);
      return [...new Set(call?.draft?.missing.map(({ part }) => part))];
    };
    expect(await lacks()).toEqual(
      expect.arrayContaining(["presentation", "objectives", "funders", "contact"]),
    );
    expect(await publishCall(ports, actor, { callId, version: 0, revision: 0 })).toMatchObject({ ok: false });
    expect(await db.call.findUniqueOrThrow({ where: { id: callId } })).toMatchObject({ publishedAt: null });

    const write = async (part: Parameters<typeof findPartPage>[2]["part"], values: FormValues) => {
      const page = await findPartPage(ports, actor, { callId, part });
      const sent = { ...page!.values, ...values, _seen: page!.seen };
      const answer = await answerPart(ports, actor, { callId, part, posted: { form: null, values: sent } });
      expect(answer, part).toEqual({ kind: "saved" });
    };
    const text = "Bouger près de chez soi.";
    await write("presentation", { title, summary: text, description: text, audience: text, amounts: text });
    const objective = await db.programmeNode.findFirstOrThrow({ where: { parentId: pillarId } });
    await write("objectives", { objectives: [objective.id] });
    const district = await db.priorityDistrict.upsert({
      where: { code: "QN06299M" },
      create: {
        code: "QN06299M",
        label: "Quartier d’essai",
        communeCodes: ["62427"],
        vintage: 2024,
        source: "essai",
      },
      update: {},
    });
    const commune = await db.commune.upsert({
      where: { code: "62427" },
      create: { code: "62427", name: "Hénin-Beaumont" },
      update: {},
    });
    await write("territory", { districts: [district.code], communes: [commune.code] });
    const funder = { takesPart: "yes", envelope: "nouvelle", label: "Sport 2027", amount: "12 000" };
    await write("funders", { f: { [funderIds[0]]: funder } });
    await write("contact", { name: "Service ville", email: "ville@agglo.example" });
    const day = (month: string) => ({ on: { day: "1", month, year: "2027" }, time: "9:00" });
    await write("calendar", { opens: day("1"), closes: day("3") });
    await write("rubric", {
      criteria: [
        { code: "S1", label: "Pertinence", weight: "10", w0: "a", w1: "b", w2: "c", w3: "d", w4: "e" },
      ],
    });
    expect(await lacks()).toEqual([]);
    const { version } = await db.call.findUniqueOrThrow({ where: { id: callId } });
    const { revision } = await db.callVersion.findFirstOrThrow({ where: { callId } });
    expect(await publishCall(ports, actor, { callId, version, revision })).toMatchObject({ ok: true });
    const envelopes = await db.callFunder.findMany({ where: { callId }, include: { envelope: true } });
    expect(envelopes.map(({ envelope }) => envelope)).toMatchObject([
      { label: "Sport 2027", year: 2027, amountCents: 1_200_000n },
    ]);
  });

  test("is refused beyond the role, and in a campaign that is not there, and leaves no trace", async ({
    db,
  }) => {
    const { actor, campaignId, pillarId, otherPillarId } = await createCallWorld(db);
    const foreign = await createCallWorld(db);
    const ports = portsAt(db, openAt);
    const before = await db.call.count();
    const ofPillar = await administratorOf(db, { pillarId });
    const instructor = await createPerson(db, {
      roles: [{ role: "instructor", funderId: null, pillarId: null }],
    });
    for (const [person, over, code] of [
      [ofPillar, { pillarId: otherPillarId }, "not-allowed"],
      [ofPillar, { pillarId: null }, "not-allowed"],
      [instructor, {}, "not-allowed"],
      [actor, { campaignId: "00000000-0000-4000-8000-000000000000" }, "no-such-campaign"],
      [actor, { pillarId: foreign.pillarId }, "no-such-campaign"],
    ] as const) {
      const begun = await startCall(ports, person, Object.assign({ campaignId, pillarId, title }, over));
      expect(begun, JSON.stringify(over)).toEqual({ ok: false, refusal: { code } });
    }
    expect(await db.call.count()).toBe(before);
  });

  test("has the funder of whoever begins it for one funder", async ({ db }) => {
    const { campaignId, pillarId, funderIds } = await createCallWorld(db);
    const ofFunder = await administratorOf(db, { funderId: funderIds[0] });
    const ports = portsAt(db, openAt);
    const begun = await startCall(ports, ofFunder, { campaignId, pillarId, title });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const lines = await listManagedCalls(ports, ofFunder);
    expect(lines.map(({ id }) => id)).toContain(begun.value.id);
    const page = await findPartPage(ports, ofFunder, { callId: begun.value.id, part: "funders" });
    expect(page?.values.f).toMatchObject({ [funderIds[0]]: { takesPart: "yes" } });
  });
});

describe("a new campaign", () => {
  test("is refused twice in a year, before its contract, without a contract, and to a role of one pillar", async ({
    db,
  }) => {
    const { actor, campaignId, pillarId, funderIds } = await createCallWorld(db);
    const { programmeId } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    const ports = portsAt(db, openAt);
    const before = await db.campaign.count();
    const create = (person: typeof actor, over: object) =>
      createCampaign(ports, person, { programmeId, year: 2029, title: "Programmation 2029", ...over });
    expect(await create(actor, { year: 2027 })).toEqual({ ok: false, refusal: { code: "already-there" } });
    expect(await create(actor, { year: 2023 })).toEqual({
      ok: false,
      refusal: { code: "before-programme", from: 2024 },
    });
    expect(await create(actor, { programmeId: "00000000-0000-4000-8000-000000000000" })).toMatchObject({
      refusal: { code: "no-such-programme" },
    });
    for (const limits of [{ pillarId }, { funderId: funderIds[0] }])
      expect(await create(await administratorOf(db, limits), {})).toMatchObject({
        refusal: { code: "not-allowed" },
      });
    expect(await db.campaign.count()).toBe(before);
  });

  test("of eight at once for one year, one is opened", async ({ db }) => {
    const { actor, campaignId } = await createCallWorld(db);
    const { programmeId } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    const year = { programmeId, year: 2029, title: "Programmation 2029" };
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => createCampaign(portsAt(db, openAt), actor, year)),
    );
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.auditEntry.count({
        where: { event: "call.campaign-created", facts: { path: ["year"], equals: 2029 } },
      }),
    ).toBeGreaterThan(0);
  });
});

describe("an administrator of one funder or one pillar", () => {
  test("sees and changes the calls of the pillar, and no other", async ({ db }) => {
    const world = await createCallWorld(db);
    const ports = portsAt(db, openAt);
    const mine = await administratorOf(db, { pillarId: world.pillarId });
    const theirs = await administratorOf(db, { pillarId: world.otherPillarId });
    const target = { callId: world.callId, part: "contact" as const };
    expect((await listManagedCalls(ports, mine)).map(({ id }) => id)).toEqual([world.callId]);
    const page = await findPartPage(ports, mine, target);
    const values = { ...page!.values, name: "Pôle santé", _seen: page!.seen };
    const posted = { form: null, values };
    expect(await answerPart(ports, theirs, { ...target, posted })).toEqual({ kind: "not-found" });
    expect(await answerPart(ports, mine, { ...target, posted })).toEqual({ kind: "saved" });
    expect(await listManagedCalls(ports, theirs)).toEqual([]);
    expect(await findManagedCall(ports, theirs, world.callId)).toBeNull();
    expect(await findPartPage(ports, theirs, target)).toBeNull();
  });

  test("changes the share of the funder, and cannot write that of another", async ({ db }) => {
    const world = await createCallWorld(db);
    const ports = portsAt(db, openAt);
    const [state, epci] = world.funderIds;
    const ofState = await administratorOf(db, { funderId: state });
    const target = { callId: world.callId, part: "funders" as const };
    const page = await findPartPage(ports, ofState, target);
    expect(page?.context.funders.find(({ id }) => id === epci)?.mayChange).toBe(false);
    const lines = page!.values.f as Record<string, FormValues>;
    const send = (f: FormValues) =>
      answerPart(ports, ofState, { ...target, posted: { form: null, values: { f, _seen: page!.seen } } });
    const forged = { [state]: { ...lines[state], max: "900" }, [epci]: { ...lines[epci], max: "1" } };
    expect(await send(forged)).toMatchObject({ kind: "shown", status: 422 });
    expect(await send({ [state]: { ...lines[state], max: "900" } })).toEqual({ kind: "saved" });
    const { frame } = await db.callVersion.findFirstOrThrow({ where: { callId: world.callId } });
    expect(frame).toMatchObject({
      funders: [
        { funderId: state, maxCents: 90_000 },
        { funderId: epci, maxCents: null },
      ],
    });
  });
});

test("every administrator of all calls sees them all", async ({ db }) => {
  const world = await createCallWorld(db);
  const person = await createPerson(db, { roles: [administrator] });
  expect((await listManagedCalls(portsAt(db, openAt), person)).map(({ id }) => id)).toContain(world.callId);
});
