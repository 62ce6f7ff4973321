import { describe, expect } from "vitest";
import { askReport } from "~/features/reports/ask-report.server";
import { acceptReport, askReportAmendment } from "~/features/reports/judge-report.server";
import { findOwnReport, findReportToJudge } from "~/features/reports/queries.server";
import { saveReport, submitReport } from "~/features/reports/save-report.server";
import { test } from "../../support/database/database-test";
import { granted, hire } from "../../support/factories/committee";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { agentOf, completeReport, grantDossier, sign, traces, type AwardWorld } from "../awards/award-world";

const eight = [0, 1, 2, 3, 4, 5, 6, 7];
const wins = (results: readonly { ok: boolean }[]) => results.filter(({ ok }) => ok).length;

async function refused(
  world: AwardWorld,
  act: () => Promise<{ ok: boolean; refusal?: { code: string } }>,
  code: string,
): Promise<void> {
  const before = await traces(world);
  expect(await act()).toMatchObject({ ok: false, refusal: { code } });
  expect(await traces(world)).toEqual(before);
}

/** Both acts signed, and the report asked by both funders. */
async function asked(db: Parameters<typeof grantDossier>[0]): Promise<AwardWorld> {
  const world = await grantDossier(db);
  for (const awardId of [world.stateAward, world.cityAward]) {
    await sign(world, awardId);
    granted(await askReport(world.ports, world.officer, { awardId }));
  }
  return world;
}

test("one report answers both funders, each judges it for its own award", async ({ db }) => {
  const world = await asked(db);
  const { ports, signatory, stateAward, cityAward, committee, number, applicationId } = world;
  expect(await db.outboxMessage.count({ where: { applicationId, kind: "report.asked" } })).toBe(1);
  granted(await submitReport(ports, signatory, await completeReport(world)));
  const state = await agentOf(db, "instructor", committee.state.funderId);
  const city = await agentOf(db, "instructor", committee.city.funderId);
  const seen = await findReportToJudge(ports, state, number);
  expect(seen!.awards.map(({ id }) => id)).toEqual([stateAward]);
  await refused(world, () => acceptReport(ports, state, { awardId: cityAward }), "not-found");
  granted(await acceptReport(ports, state, { awardId: stateAward }));
  granted(await askReportAmendment(ports, city, { awardId: cityAward, reason: "Précisez." }));
  const report = (await findOwnReport(ports, signatory, number))!;
  expect([report.isOpen, report.amendmentReason]).toEqual([true, "Précisez."]);
  granted(await submitReport(ports, signatory, await completeReport(world)));
  const statuses = await db.award.findMany({ where: { applicationId }, select: { id: true, status: true } });
  expect(new Map(statuses.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [stateAward, "report_accepted"],
      [cityAward, "report_received"],
    ]),
  );
});

describe("a report is refused, and leaves no trace,", () => {
  test("before it is asked, before the signature, asked twice", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, officer, stateAward: awardId } = world;
    await refused(world, () => askReport(ports, officer, { awardId }), "wrong-status");
    await sign(world, awardId);
    granted(await askReport(ports, officer, { awardId }));
    await refused(world, () => askReport(ports, officer, { awardId }), "wrong-status");
  });

  test("incomplete, of an old version, sent by an editor, by a stranger, and once it is sent", async ({
    db,
  }) => {
    const world = await asked(db);
    const { ports, signatory, committee, stateAward: awardId } = world;
    const { associationId } = committee;
    const editor = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor"] });
    const reader = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["reader"] });
    const full = await completeReport(world);
    const hollow = { ...full, narrative: { ...full.narrative, goalsMet: "" } };
    await refused(world, () => submitReport(ports, signatory, hollow), "incomplete");
    await refused(world, () => submitReport(ports, editor, full), "not-found");
    await refused(world, () => saveReport(ports, reader, full), "not-found");
    await refused(world, async () => saveReport(ports, await createPerson(db), full), "not-found");
    granted(await saveReport(ports, editor, hollow));
    await refused(world, () => submitReport(ports, signatory, full), "changed-meanwhile");
    const instructor = await hire(ports, "instructor");
    await refused(world, () => acceptReport(ports, instructor, { awardId }), "wrong-status");
    granted(await submitReport(ports, signatory, await completeReport(world)));
    const late = await completeReport(world);
    await refused(world, () => submitReport(ports, signatory, late), "not-open");
    await refused(world, () => saveReport(ports, editor, late), "not-open");
  });

  test("to judge by who sits in the association or is in conflict", async ({ db }) => {
    const world = await asked(db);
    const { ports, signatory, committee, stateAward: awardId, applicationId, number } = world;
    granted(await submitReport(ports, signatory, await completeReport(world)));
    const { associationId } = committee;
    const linked = await joinAssociation(db, await hire(ports, "instructor"), {
      associationId,
      mandates: ["reader"],
    });
    const torn = await hire(ports, "instructor");
    await db.conflictOfInterest.create({
      data: { applicationId, userId: torn.userId, origin: "declared", reason: "ami", createdAt: ports.now() },
    });
    for (const actor of [linked, torn]) {
      expect(await findReportToJudge(ports, actor, number)).toBeNull();
      await refused(world, () => acceptReport(ports, actor, { awardId }), "not-found");
      await refused(world, () => askReportAmendment(ports, actor, { awardId, reason: "x" }), "not-found");
    }
  });
});

test("of eight at once, one wins: asking, sending, judging", async ({ db }) => {
  const world = await grantDossier(db);
  const { ports, officer, signatory, stateAward: awardId } = world;
  await sign(world, awardId);
  expect(wins(await Promise.all(eight.map(() => askReport(ports, officer, { awardId }))))).toBe(1);
  const full = await completeReport(world);
  expect(wins(await Promise.all(eight.map(() => submitReport(ports, signatory, full))))).toBe(1);
  const instructor = await hire(ports, "instructor");
  const judged = await Promise.all(eight.map(() => acceptReport(ports, instructor, { awardId })));
  expect(wins(judged)).toBe(1);
});
