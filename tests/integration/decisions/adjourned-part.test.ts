import { expect } from "vitest";
import { cents } from "~/domain/money/cents";
import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { removeFromAgenda } from "~/features/committee/remove-from-agenda.server";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { listAgendaCandidates } from "~/features/committee/preparation.server";
import { findHeardDossier } from "~/features/decisions/queries.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { readLetters } from "~/features/publications/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  close,
  decide,
  granted,
  linesOf,
  planSession,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";
import type { ScoredDossier } from "../../support/factories/scored-dossiers";

const ports = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });

async function publish(committee: Committee, sessionId: string): Promise<void> {
  await close(committee, sessionId);
  const publicationId = await prepareLetters(committee, sessionId);
  granted(await approvePublication(committee.ports, committee.chair, { publicationId }));
}

/** The State grants all that was asked of it, the agglomération adjourns its own, and the association is told. */
async function grantedInPart(db: Db) {
  const committee = await seatCommittee(ports(db));
  const dossiers = await scoreDossiers(committee);
  const sessionId = await startSession(committee, dossiers);
  await decide(committee, sessionId, dossiers[0]!, [500_000, "adjourned"]);
  await publish(committee, sessionId);
  return { committee, dossier: dossiers[0]! };
}

const statusOf = async (db: Db, { id }: ScoredDossier) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).status;

const told = async ({ ports: at, applicant }: Committee, { number }: ScoredDossier) =>
  (await readLetters(at, applicant, number)).map(({ body }) => [
    body.step,
    ...body.lines.map(({ outcome, amountCents }) => (outcome === "granted" ? amountCents : outcome)),
  ]);

const cityLine = (committee: Committee, said: number | "refused" | "adjourned") =>
  linesOf(committee, "refused", said).slice(1);

function decideRest(
  { ports: at, secretary }: Committee,
  sessionId: string,
  { number }: ScoredDossier,
  lines: ReturnType<typeof linesOf>,
) {
  return recordDecision(at, secretary, { sessionId, number, reason: "Position du bailleur connue.", lines });
}

test("what one funder adjourned beside another that granted is heard again, alone, and told in a letter of its own", async ({
  db,
}) => {
  const { committee, dossier } = await grantedInPart(db);
  expect(await statusOf(db, dossier)).toBe("partially_granted");
  expect(await told(committee, dossier)).toEqual([["grant-in-part", 500_000, "adjourned"]]);

  const sessionId = await startSession(committee, [dossier]);
  const heard = (await findHeardDossier(committee.ports, committee.member, { sessionId, ...dossier }))!;
  expect(heard.funders.map(({ id }) => id)).toEqual([committee.city.funderId]);
  expect([heard.uncovered, heard.alreadyGranted]).toEqual([300_000, 500_000]);
  const again = await decideRest(committee, sessionId, dossier, linesOf(committee, 500_000, 300_000));
  expect(again).toMatchObject({ ok: false, refusal: { code: "not-a-funder" } });
  granted(await decideRest(committee, sessionId, dossier, cityLine(committee, 300_000)));
  await publish(committee, sessionId);

  expect(await statusOf(db, dossier)).toBe("granted");
  expect(await told(committee, dossier)).toEqual([
    ["complete-grant", 300_000],
    ["grant-in-part", 500_000, "adjourned"],
  ]);
  const awards = await db.award.findMany({ where: { applicationId: dossier.id } });
  expect(awards.map(({ amountCents }) => Number(amountCents)).toSorted()).toEqual([300_000, 500_000]);
  const emails = await db.outboxMessage.count({
    where: { applicationId: dossier.id, kind: "decision.published" },
  });
  expect(emails).toBe(2);
  const envelopes = await db.envelope.findMany({
    where: { id: { in: [committee.state.envelopeId, committee.city.envelopeId] } },
    orderBy: { committedCents: "asc" },
  });
  expect(envelopes.map(({ committedCents }) => committedCents)).toEqual([300_000n, 500_000n]);
});

test("a refusal of the rest takes back nothing that was granted", async ({ db }) => {
  const { committee, dossier } = await grantedInPart(db);
  const sessionId = await startSession(committee, [dossier]);
  granted(await decideRest(committee, sessionId, dossier, cityLine(committee, "refused")));
  await publish(committee, sessionId);
  expect(await statusOf(db, dossier)).toBe("partially_granted");
  expect((await told(committee, dossier))[0]).toEqual(["settle-rest", "refused"]);
  expect(await db.award.count({ where: { applicationId: dossier.id } })).toBe(1);
  expect(await candidates(committee)).toEqual([]);
});

test("adjourned again, it tells nothing and waits for one more session", async ({ db }) => {
  const { committee, dossier } = await grantedInPart(db);
  const sessionId = await startSession(committee, [dossier]);
  granted(await decideRest(committee, sessionId, dossier, cityLine(committee, "adjourned")));
  await close(committee, sessionId);
  expect(await statusOf(db, dossier)).toBe("partially_granted");
  expect(await told(committee, dossier)).toHaveLength(1);
  expect(await candidates(committee)).toEqual([dossier.number]);
});

test("taken off the agenda it is what it was; on it, a grant cannot be withdrawn", async ({ db }) => {
  const { committee, dossier } = await grantedInPart(db);
  const sessionId = await planSession(committee, [dossier]);
  expect(await statusOf(db, dossier)).toBe("rest_pending");
  const { version } = await db.application.findUniqueOrThrow({ where: { id: dossier.id } });
  const withdrawal = { number: dossier.number, version, reason: "" };
  expect(await withdrawApplication(committee.ports, committee.applicant, withdrawal)).toMatchObject({
    ok: false,
  });
  const off = { sessionId, number: dossier.number };
  granted(await removeFromAgenda(committee.ports, committee.administrator, off));
  expect(await statusOf(db, dossier)).toBe("partially_granted");
});

test("a dossier granted in part without an adjourned line is not heard again", async ({ db }) => {
  const committee = await seatCommittee(ports(db));
  const [dossier] = await scoreDossiers(committee);
  const first = await startSession(committee, [dossier!]);
  await decide(committee, first, dossier!, [500_000, "refused"]);
  await publish(committee, first);
  const sessionId = await planSession(committee, []);
  const added = await addToAgenda(committee.ports, committee.administrator, {
    sessionId,
    numbers: [dossier!.number],
  });
  expect(added).toMatchObject({ ok: false, refusal: { code: "not-ready" } });
});

test("the rest is never granted above the need that the others left", async ({ db }) => {
  const committee = await seatCommittee(ports(db));
  const [dossier] = await scoreDossiers(committee, 1, { costCents: 700_000 });
  const first = await startSession(committee, [dossier!]);
  await decide(committee, first, dossier!, [500_000, "adjourned"]);
  await publish(committee, first);
  const sessionId = await startSession(committee, [dossier!]);
  const above = await decideRest(committee, sessionId, dossier!, cityLine(committee, 200_001));
  expect(above).toMatchObject({ ok: false, refusal: { code: "above-need", uncovered: cents(200_000) } });
  granted(await decideRest(committee, sessionId, dossier!, cityLine(committee, 200_000)));
});

async function candidates(committee: Committee): Promise<readonly string[]> {
  const sessionId = await planSession(committee, []);
  const found = await listAgendaCandidates(committee.ports, committee.administrator, sessionId);
  return found.map(({ number }) => number);
}
