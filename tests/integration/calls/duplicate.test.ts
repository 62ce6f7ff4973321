import { describe, expect } from "vitest";
import { duplicateCall } from "~/features/calls/draft/duplicate-call.server";
import { findManagedCall } from "~/features/calls/managed-call.server";
import { listManagedCalls } from "~/features/calls/managed-lines.server";
import { publishCall } from "~/features/calls/publish-call.server";
import { test } from "../../support/database/database-test";
import { createPerson } from "../../support/factories/people";
import { createCallWorld, openAt, portsAt } from "./call-world";

describe("duplicating last year's call", () => {
  test("moves the dates, names the year, proposes envelopes and copies the rest", async ({ db }) => {
    const world = await createCallWorld(db, { publish: true });
    const [state, epci] = world.funderIds;
    const ready = await db.envelope.create({
      data: { funderId: epci, year: 2028, label: "EPCI 2028", amountCents: 7_000_000n },
    });
    const ports = portsAt(db, openAt);
    const done = await duplicateCall(ports, world.actor, {
      callId: world.callId,
      campaignId: world.nextCampaignId,
    });
    if (!done.ok) throw new Error(done.refusal.code);
    const copy = await db.call.findUniqueOrThrow({
      where: { id: done.value.id },
      include: { currentVersion: true },
    });
    expect(copy).toMatchObject({
      title: "Santé, appel à projets 2028",
      publishedAt: null,
      copiedFromId: world.callId,
      pillarId: world.pillarId,
      opensAt: new Date("2027-09-14T07:00:00Z"),
      // The same hour in Paris, still in summer time that day of 2027.
      closesAt: new Date("2027-10-25T21:59:59Z"),
    });
    expect(copy.currentVersion).toMatchObject({
      frame: {
        funders: [
          { funderId: state, envelope: { label: "Santé 2028", amountCents: 5_000_000 } },
          { funderId: epci, envelope: { id: ready.id } },
        ],
      },
      content: { calendar: [{ label: "Comité", when: "février 2028" }] },
      rules: { programYear: 2028, params: { minQpvShare: "0.60" } },
    });
    expect(await db.envelope.count({ where: { funderId: state, year: 2028 } })).toBe(0);

    const managed = await findManagedCall(ports, world.actor, done.value.id);
    expect(managed).toMatchObject({ state: "draft", canReplay: true, draft: { missing: [] } });
    expect(
      await publishCall(ports, world.actor, { callId: done.value.id, version: 0, revision: 0 }),
    ).toMatchObject({ ok: true });
    const drawn = await db.callFunder.findMany({
      where: { callId: done.value.id },
      include: { envelope: true },
    });
    expect(drawn.map(({ envelope }) => envelope.year)).toEqual([2028, 2028]);
  });

  test("gives each copy its own address", async ({ db }) => {
    const { actor, callId, nextCampaignId } = await createCallWorld(db, { publish: true });
    const ports = portsAt(db, openAt);
    const once = await duplicateCall(ports, actor, { callId, campaignId: nextCampaignId });
    const twice = await duplicateCall(ports, actor, { callId, campaignId: nextCampaignId });
    const ids = [once, twice].map((done) => (done.ok ? done.value.id : ""));
    const slugs = await db.call.findMany({ where: { id: { in: ids } }, select: { slug: true } });
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2);
  });

  test("is refused towards a campaign of another programme, and to whom the call is not", async ({ db }) => {
    const world = await createCallWorld(db, { publish: true });
    const foreign = await createCallWorld(db);
    const ports = portsAt(db, openAt);
    const to = { callId: world.callId, campaignId: foreign.campaignId };
    expect(await duplicateCall(ports, world.actor, to)).toMatchObject({
      refusal: { code: "no-such-campaign" },
    });
    const stranger = await createPerson(db);
    expect(
      await duplicateCall(ports, stranger, { callId: world.callId, campaignId: world.nextCampaignId }),
    ).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("shows a funder's administrator the calls that the funder takes part in", async ({ db }) => {
    const world = await createCallWorld(db, { publish: true });
    const elsewhere = await createCallWorld(db);
    const [funderId] = world.funderIds;
    const person = await createPerson(db, {
      roles: [{ role: "call_administrator", funderId, pillarId: null }],
    });
    const seen = await listManagedCalls(portsAt(db, openAt), person);
    expect(seen.map(({ id }) => id)).toEqual([world.callId]);
    expect(seen.map(({ id }) => id)).not.toContain(elsewhere.callId);
  });
});
