import { describe, expect } from "vitest";
import { readApplication } from "~/domain/eligibility/read-application";
import { admitApplication } from "~/features/instruction/admit-application.server";
import { judgeSubstance } from "~/features/instruction/verdict/judge-substance.server";
import { findVerdict } from "~/features/instruction/verdict/queries.server";
import { verifyVerdict } from "~/features/instruction/verdict/verify-verdict.server";
import {
  confirmSetAside,
  setFindingAside,
  withdrawSetAside,
} from "~/features/instruction/verdict/set-aside.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { visibleCases } from "../../fixtures/eligibility/files";
import { openAssociation } from "../../support/factories/associations";
import { insertJudgedDossiers } from "../../support/factories/judged-dossiers";
import { publishCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";

const later = new Date("2026-11-10T09:00:00Z");

/** A deposited case, and two instructors. */
async function deposited(db: Db, id: string) {
  const ports = { db, now: () => later };
  const call = await publishCall(db);
  const { associationId, owner } = await openAssociation(ports, await createPerson(db));
  const read = readApplication(visibleCases.find(({ application }) => application["id"] === id)?.application);
  if (!read.ok) throw new Error(`no readable case ${id}`);
  const [number = ""] = await insertJudgedDossiers(db, {
    callId: call.id,
    associationId,
    author: owner,
    inputs: [read.value],
  });
  const instructor = () =>
    createPerson(db, { roles: [{ role: "instructor", funderId: null, pillarId: null }] });
  return { ports, number, version: 0, first: await instructor(), second: await instructor(), owner };
}

async function events(db: Db, number: string): Promise<string[]> {
  const { id } = await db.application.findUniqueOrThrow({ where: { number } });
  const lines = await db.auditEntry.findMany({ where: { subjectId: id, at: later }, orderBy: { id: "asc" } });
  return lines.map(({ event }) => event);
}

describe("the substance of a dossier", () => {
  test("must be judged by a person before it is admissible, and what does not convince forbids it", async ({
    db,
  }) => {
    const { ports, number, version, first } = await deposited(db, "D01");
    const view = await findVerdict(ports, first, number);
    const codes = view!.tasks.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(["CAL-02", "PIL-02", "PIL-03", "TRV-01", "TRV-02", "TRV-05"]),
    );
    const admit = () => admitApplication(ports, first, { number, version, judged: [] });
    expect(await admit()).toMatchObject({ refusal: { code: "not-judged", criteria: codes } });

    for (const criterion of codes) {
      const isConvincing = criterion !== "PIL-02";
      expect(
        await judgeSubstance(ports, first, {
          number,
          criterion,
          isConvincing,
          reason: "Trente fois la même lettre.",
        }),
      ).toMatchObject({ ok: true });
    }
    expect(await admit()).toMatchObject({ refusal: { code: "blocking-failures", criteria: ["PIL-02"] } });
    expect(await findVerdict(ports, first, number)).toMatchObject({
      overall: "eligible",
      counts: "incomplete",
    });

    await judgeSubstance(ports, first, { number, criterion: "PIL-02", isConvincing: true, reason: "" });
    expect(await admit()).toMatchObject({ ok: true });
    expect(
      (await events(db, number)).filter((event) => event === "application.substance-judged"),
    ).toHaveLength(codes.length + 1);
    expect(
      await judgeSubstance(ports, first, {
        number,
        criterion: "PIL-02",
        isConvincing: false,
        reason: "Trop tard.",
      }),
    ).toMatchObject({
      refusal: { code: "already-decided" },
    });
  });

  test("ticked on the page of admissibility is judged and kept too", async ({ db }) => {
    const { ports, number, version, first } = await deposited(db, "D01");
    const judged = (await findVerdict(ports, first, number))!.tasks.map(({ code }) => code);
    expect(await admitApplication(ports, first, { number, version, judged })).toMatchObject({ ok: true });
    const kept = await db.substanceJudgement.findMany({ where: { application: { number } } });
    expect(
      kept.map(({ criterion, isConvincing, judgedById }) => [criterion, isConvincing, judgedById]).sort(),
    ).toEqual(judged.map((code) => [code, true, first.userId]).sort());
  });

  test("is not asked about what the rules saw by themselves, nor of a stranger", async ({ db }) => {
    const { ports, number, first, owner } = await deposited(db, "D01");
    const judgement = { number, isConvincing: true, reason: "" };
    expect(await judgeSubstance(ports, first, { ...judgement, criterion: "TER-02" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await judgeSubstance(ports, owner, { ...judgement, criterion: "PIL-02" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await db.substanceJudgement.count({ where: { application: { number } } })).toBe(0);
  });
});

describe("a blocking finding", () => {
  test("is set aside by two people with a reason, and the verdict stays as it was", async ({ db }) => {
    const { ports, number, version, first, second } = await deposited(db, "M79");
    const aside = { number, criterion: "TER-02" };
    const judged = (await findVerdict(ports, first, number))!.tasks.map(({ code }) => code);
    const admit = () => admitApplication(ports, first, { number, version, judged });
    expect(await admit()).toMatchObject({ refusal: { code: "blocking-failures", criteria: ["TER-02"] } });

    expect(await setFindingAside(ports, first, { ...aside, reason: "Le quartier déborde." })).toMatchObject({
      ok: true,
    });
    expect(await setFindingAside(ports, second, { ...aside, reason: "Moi aussi." })).toMatchObject({
      refusal: { code: "already-proposed" },
    });
    expect(await admit()).toMatchObject({ refusal: { code: "blocking-failures" } });
    expect(await confirmSetAside(ports, first, aside)).toMatchObject({
      refusal: { code: "needs-another-person" },
    });
    expect(await confirmSetAside(ports, second, aside)).toMatchObject({ ok: true });
    expect(await confirmSetAside(ports, second, aside)).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });

    const view = await findVerdict(ports, first, number);
    expect(view).toMatchObject({ overall: "ineligible" });
    expect(view!.findings.find(({ code }) => code === "TER-02")).toMatchObject({
      outcome: "fail",
      counts: "pass",
      by: "set-aside",
      override: { reason: "Le quartier déborde.", isWaiting: false },
    });
    expect(await verifyVerdict(ports, first, number)).toEqual({ state: "identical" });
    expect(await admit()).toMatchObject({ ok: true });
    expect(await events(db, number)).toEqual(
      expect.arrayContaining([
        "application.override-proposed",
        "application.override-confirmed",
        "application.admitted",
      ]),
    );
  });

  test("counts again once it is no longer set aside", async ({ db }) => {
    const { ports, number, first, second } = await deposited(db, "M79");
    const aside = { number, criterion: "TER-02" };
    await setFindingAside(ports, first, { ...aside, reason: "Le quartier déborde." });
    await confirmSetAside(ports, second, aside);
    expect(await withdrawSetAside(ports, second, aside)).toMatchObject({ ok: true });
    expect(await findVerdict(ports, first, number)).toMatchObject({ counts: "ineligible" });
    expect(await setFindingAside(ports, second, { ...aside, reason: "Encore." })).toMatchObject({ ok: true });
  });

  test("that the rules do not find is not set aside", async ({ db }) => {
    const { ports, number, first } = await deposited(db, "M79");
    expect(
      await setFindingAside(ports, first, { number, criterion: "FIN-01", reason: "Pour voir." }),
    ).toMatchObject({
      refusal: { code: "nothing-to-set-aside" },
    });
  });
});

test("a verdict whose dossier was altered behind the portal's back is told from one that is whole", async ({
  db,
}) => {
  const { ports, number, first } = await deposited(db, "D01");
  expect(await verifyVerdict(ports, first, number)).toEqual({ state: "identical" });
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE submissions SET input = jsonb_set(input, '{requestedAmount}', '"9000.00"')
                    WHERE application_id = (SELECT id FROM applications WHERE number = ${number})`,
  ]);
  expect(await verifyVerdict(ports, first, number)).toEqual({ state: "broken-seal", of: "input" });
});
