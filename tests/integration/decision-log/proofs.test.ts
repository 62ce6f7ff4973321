import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect } from "vitest";
import { findProof, listLandmarks, type Proof } from "~/features/decision-log/proofs.server";
import { findStoryForAgents, findStoryForAssociation } from "~/features/decision-log/story.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { preparePublication } from "~/features/publications/prepare-publication.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { readLetters } from "~/features/publications/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  close,
  decide,
  granted,
  hire,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";

async function decided(db: Db) {
  let minute = 0;
  const ports = { db, now: () => new Date(Date.UTC(2026, 11, 1, 13, (minute += 1))) };
  const committee = await seatCommittee(ports);
  const [dossier] = await scoreDossiers(committee);
  const sessionId = await startSession(committee, [dossier!]);
  await decide(committee, sessionId, dossier!);
  await close(committee, sessionId);
  return { committee, dossier: dossier!, sessionId };
}

async function publish({ committee, sessionId }: Awaited<ReturnType<typeof decided>>) {
  const { ports, administrator, chair } = committee;
  const { publicationId } = granted(await preparePublication(ports, administrator, { sessionId }));
  granted(await approvePublication(ports, chair, { publicationId }));
}

/** What the verifier that anyone can download says of a proof. */
async function verdictOn(proof: Proof): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "pilier-proof-"));
  const file = path.join(folder, "preuve.json");
  await writeFile(file, JSON.stringify(proof));
  const said = await promisify(execFile)(process.execPath, ["public/verificateur.mjs", file]).then(
    ({ stdout }) => stdout,
    (error: { stderr: string }) => error.stderr,
  );
  await rm(folder, { recursive: true });
  return said;
}

describe("the proof of a letter", () => {
  test("is found by the fingerprint that the letter bears, leads to a landmark, and convinces the verifier", async ({
    db,
  }) => {
    const world = await decided(db);
    await publish(world);
    const { ports, applicant } = world.committee;
    const [letter] = await readLetters(ports, applicant, world.dossier.number);
    const found = await findProof(ports, letter!.fingerprint!);
    expect(found).toMatchObject({ kind: "letter", number: world.dossier.number, isWhole: true });
    expect(await verdictOn(found!.proof)).toMatch(/is in the log/);
    const { head } = await listLandmarks(ports, null);
    expect(found!.proof.landmark).toEqual(head);
    expect(await findProof(ports, "0".repeat(64))).toBeNull();
    const { line, following } = found!.proof;
    const forged: Proof[] = [
      { ...found!.proof, document: "0".repeat(64) },
      { ...found!.proof, line: { ...line, body: line.body.replace("grant", "grunt") } },
      { ...found!.proof, following: following.slice(1) },
      { ...found!.proof, following: ["0".repeat(64), ...following.slice(1)] },
    ];
    for (const proof of forged) expect(await verdictOn(proof)).toMatch(/^ALTERED/);
  });
});

describe("the story of a dossier", () => {
  test("says nothing of scores and decision before the letter, to the association or to an agent; then all of it, with its reasons", async ({
    db,
  }) => {
    const world = await decided(db);
    const { ports, applicant, member } = world.committee;
    const { number } = world.dossier;
    const said = async () => {
      const views = [
        await findStoryForAssociation(ports, applicant, number),
        await findStoryForAgents(ports, member, number),
      ];
      return views.map((view) => view!.chapters.map(({ sentence }) => sentence).join("\n"));
    };
    for (const story of await said()) expect(story).not.toMatch(/comité|instruction|décision/);
    await publish(world);
    const [forAssociation, forAgents] = await said();
    expect(forAssociation).toMatch(/la décision a été notifiée : accordé/);
    expect(forAgents).toMatch(/Le comité a décidé : accordé/);
    const view = (await findStoryForAssociation(ports, applicant, number))!;
    expect(view).toMatchObject({ isWhole: true, isWaiting: false });
    const [decision] = await db.decision.findMany({ where: { application: { number } } });
    expect(view.chapters.flatMap(({ details }) => details).join("\n")).toContain(decision!.reason);
  });

  test("shows that a row behind it was altered", async ({ db }) => {
    const world = await decided(db);
    await publish(world);
    const { ports, applicant } = world.committee;
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE decisions SET reason = reason || '.' WHERE application_id = ${world.dossier.id}::uuid`;
    });
    expect(await findStoryForAssociation(ports, applicant, world.dossier.number)).toMatchObject({
      isWhole: false,
    });
  });

  test("is told neither to another association, nor to a recused member, nor to an agent without the dossier", async ({
    db,
  }) => {
    const committee = await seatCommittee({ db, now: () => new Date("2026-12-01T13:30:00Z") });
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    const { ports, member, chair } = committee;
    const { number } = dossier!;
    granted(await declareRecusal(ports, member, { sessionId, number, reason: "Ma sœur y est salariée." }));
    expect(await findStoryForAgents(ports, chair, number)).not.toBeNull();
    expect(await findStoryForAgents(ports, member, number)).toBeNull();
    expect(await findStoryForAgents(ports, await hire(ports, "committee_member"), number)).toBeNull();
    expect(await findStoryForAgents(ports, await hire(ports, "system_administrator"), number)).toBeNull();
    expect(await findStoryForAssociation(ports, chair, number)).toBeNull();
  });
});
