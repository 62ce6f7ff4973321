import { describe, expect } from "vitest";
import { prepareAgreement } from "~/features/awards/prepare-agreement.server";
import { findAward } from "~/features/awards/queries.server";
import { listAwards } from "~/features/awards/award-list.server";
import { settleAward } from "~/features/awards/settle-award.server";
import { signForAssociation, signForFunder } from "~/features/awards/sign-agreement.server";
import { test } from "../../support/database/database-test";
import { granted } from "../../support/factories/committee";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { acceptReportOf, agentOf, grantDossier, pay, sign, traces, type AwardWorld } from "./award-world";

const eight = [0, 1, 2, 3, 4, 5, 6, 7];
const wins = (results: readonly { ok: boolean }[]) => results.filter(({ ok }) => ok).length;

/** What must be refused, with its code, and leave no trace. */
async function refused(
  world: AwardWorld,
  act: () => Promise<{ ok: boolean; refusal?: { code: string } }>,
  code: string,
): Promise<void> {
  const before = await traces(world);
  expect(await act()).toMatchObject({ ok: false, refusal: { code } });
  expect(await traces(world)).toEqual(before);
}

describe("an award order", () => {
  test("is prepared, signed by the funder, paid, and settled once its report is accepted", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, officer, stateAward, cityAward, applicationId } = world;
    await acceptReportOf(world, stateAward);
    granted(await pay(world, stateAward, "signature"));
    granted(await pay(world, stateAward, "report"));
    expect(granted(await settleAward(ports, officer, { awardId: stateAward, givenUpFor: "" }))).toEqual({
      isClosed: false,
    });
    expect(await db.award.findUniqueOrThrow({ where: { id: stateAward } })).toMatchObject({
      status: "settled",
      paidCents: 500_000n,
      settledAt: ports.now(),
    });
    expect(await db.outboxMessage.count({ where: { applicationId, kind: "award.payment-recorded" } })).toBe(
      2,
    );
    expect(await db.award.findUniqueOrThrow({ where: { id: cityAward } })).toMatchObject({ paidCents: 0n });
  });

  test("is refused in every state but its own, and leaves no trace", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, officer, stateAward: awardId, signatory } = world;
    const settle = () => settleAward(ports, officer, { awardId, givenUpFor: "abandon" });
    await refused(world, () => signForFunder(ports, officer, { awardId }), "not-found");
    await refused(world, settle, "wrong-status");
    granted(await prepareAgreement(ports, officer, { awardId, advancePercent: 80 }));
    const again = () => prepareAgreement(ports, officer, { awardId, advancePercent: 50 });
    await refused(world, again, "already-prepared");
    await refused(world, () => signForAssociation(ports, signatory, { awardId }), "not-prepared");
    await refused(world, () => pay(world, awardId, "signature"), "not-signed");
    granted(await signForFunder(ports, officer, { awardId }));
    await refused(world, () => signForFunder(ports, officer, { awardId }), "already-signed");
    await refused(world, () => pay(world, awardId, "report"), "report-not-accepted");
    granted(await pay(world, awardId, "signature"));
    await refused(world, () => pay(world, awardId, "signature", { reference: "MDT-2" }), "already-paid");
    await refused(world, settle, "wrong-status");
  });

  test("whose balance is left is settled for a written reason only", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, officer, stateAward: awardId } = world;
    await acceptReportOf(world, awardId);
    granted(await pay(world, awardId, "signature"));
    await refused(world, () => settleAward(ports, officer, { awardId, givenUpFor: "" }), "left-to-pay");
    await refused(
      world,
      () => pay(world, awardId, "report", { reference: "MDT-signature" }),
      "reference-taken",
    );
    granted(await settleAward(ports, officer, { awardId, givenUpFor: "Action réduite d’un cinquième." }));
    await refused(world, () => pay(world, awardId, "report"), "not-signed");
  });
});

test("above the threshold the association signs first, by a signatory, and the funder last", async ({
  db,
}) => {
  const world = await grantDossier(db, { stateCents: 2_300_001 });
  const { ports, officer, signatory, stateAward: awardId, committee } = world;
  granted(await prepareAgreement(ports, officer, { awardId, advancePercent: 80 }));
  const { associationId } = committee;
  const editor = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor"] });
  await refused(world, () => signForFunder(ports, officer, { awardId }), "association-first");
  await refused(world, () => signForAssociation(ports, editor, { awardId }), "not-found");
  const signatures = await Promise.all(eight.map(() => signForAssociation(ports, signatory, { awardId })));
  expect(wins(signatures)).toBe(1);
  granted(await signForFunder(ports, officer, { awardId }));
});

describe("of eight at once, one wins", () => {
  test("preparing the act, signing it, paying an instalment, settling", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, officer, cityAward: awardId, stateAward } = world;
    const prepare = () => prepareAgreement(ports, officer, { awardId, advancePercent: 80 });
    expect(wins(await Promise.all(eight.map(prepare)))).toBe(1);
    const signatures = await Promise.all(eight.map(() => signForFunder(ports, officer, { awardId })));
    expect(wins(signatures)).toBe(1);
    const payments = await Promise.all(
      eight.map((n) => pay(world, awardId, "signature", { reference: `MDT-${n}` })),
    );
    expect(wins(payments)).toBe(1);
    expect((await traces(world)).payments).toHaveLength(1);
    await acceptReportOf(world, stateAward);
    const settle = () => settleAward(ports, officer, { awardId: stateAward, givenUpFor: "Solde abandonné." });
    expect(wins(await Promise.all(eight.map(settle)))).toBe(1);
  });
});

test("the last two awards settled at once close the dossier once", async ({ db }) => {
  const world = await grantDossier(db);
  const { ports, officer, stateAward, cityAward, applicationId } = world;
  await sign(world, cityAward);
  await acceptReportOf(world, stateAward);
  await db.award.update({ where: { id: cityAward }, data: { status: "report_accepted" } });
  const settled = await Promise.all(
    [stateAward, cityAward].map((awardId) => settleAward(ports, officer, { awardId, givenUpFor: "Rien." })),
  );
  expect(settled.map((result) => granted(result).isClosed).toSorted()).toEqual([false, true]);
  expect(await db.outboxMessage.count({ where: { applicationId, kind: "award.application-closed" } })).toBe(
    1,
  );
});

describe("a finance officer of one funder", () => {
  test("sees and moves the awards of that funder, and no other", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, committee, stateAward, cityAward, number } = world;
    const officer = await agentOf(db, "finance_officer", committee.state.funderId);
    const seen = await listAwards(ports, officer, {});
    expect(seen.lines.map((line) => [line.id, line.number])).toEqual([[stateAward, number]]);
    expect(seen.amount).toBe(500_000);
    expect(await findAward(ports, officer, cityAward)).toBeNull();
    const prepare = (awardId: string) => prepareAgreement(ports, officer, { awardId, advancePercent: 80 });
    await refused(world, () => prepare(cityAward), "not-found");
    await sign(world, cityAward);
    await refused(world, () => pay(world, cityAward, "signature", { actor: officer }), "not-found");
    await refused(world, () => signForFunder(ports, officer, { awardId: cityAward }), "not-found");
    await refused(
      world,
      () => settleAward(ports, officer, { awardId: cityAward, givenUpFor: "x" }),
      "not-found",
    );
    granted(await prepare(stateAward));
  });

  test("of another pillar, or who sits in the association, sees none", async ({ db }) => {
    const world = await grantDossier(db);
    const { ports, committee, stateAward } = world;
    const pillar = await db.programmeNode.findFirstOrThrow({ where: { level: "pillar" } });
    const elsewhere = await createPerson(db, {
      roles: [{ role: "finance_officer", funderId: null, pillarId: pillar.id }],
    });
    expect(await findAward(ports, elsewhere, stateAward)).toBeNull();
    const { associationId } = committee;
    const linked = await joinAssociation(db, world.officer, { associationId, mandates: ["reader"] });
    expect(await findAward(ports, linked, stateAward)).toBeNull();
    const prepare = () => prepareAgreement(ports, linked, { awardId: stateAward, advancePercent: 80 });
    await refused(world, prepare, "not-found");
  });
});
