import { expect } from "vitest";
import { letterWords } from "~/domain/decision/letter-words";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { findReserveList } from "~/features/committee/reserve-list.server";
import { findHeardDossier } from "~/features/decisions/queries.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { readLetters } from "~/features/publications/queries.server";
import { findPreparation } from "~/features/scenarios/queries.server";
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

/** A first session said so of each dossier, and its letters were sent. */
async function told(db: Db, ...said: readonly Parameters<typeof decide>[3][]) {
  const committee = await seatCommittee(ports(db), { envelopeCents: 1_000_000 });
  const dossiers = await scoreDossiers(committee, said.length);
  const sessionId = await startSession(committee, dossiers);
  for (const [index, lines] of said.entries()) await decide(committee, sessionId, dossiers[index]!, lines);
  await publish(committee, sessionId);
  return { committee, dossiers, first: sessionId };
}

const statusOf = async (db: Db, { id }: ScoredDossier) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).status;

async function openings({ ports: at, applicant }: Committee, { number }: ScoredDossier) {
  return (await readLetters(at, applicant, number)).map(({ body }) => letterWords(body).opening);
}

/** A later session hears the dossier again, and the State alone, which kept it in reserve, says so. */
async function heardAgain(
  committee: Committee,
  dossier: ScoredDossier,
  said: number | "refused" | "reserve_list",
) {
  const sessionId = await startSession(committee, [dossier]);
  const recorded = await recordDecision(committee.ports, committee.secretary, {
    sessionId,
    number: dossier.number,
    reason: "Des crédits se sont libérés.",
    lines: linesOf(committee, said, "refused").slice(0, 1),
  });
  granted(recorded);
  await publish(committee, sessionId);
}

test("a dossier in reserve is granted later: its refused part stays refused, and its letter takes up the first", async ({
  db,
}) => {
  const { committee, dossiers } = await told(db, ["reserve_list", "refused"]);
  const [dossier] = dossiers;
  expect(await statusOf(db, dossier!)).toBe("reserve_list");
  const sessionId = await planSession(committee, [dossier!]);
  const heard = (await findHeardDossier(committee.ports, committee.member, { sessionId, ...dossier! }))!;
  expect(heard.funders.map(({ id }) => id)).toEqual([committee.state.funderId]);
  const { dossiers: listed } = (await findPreparation(committee.ports, committee.secretary, {
    sessionId,
    scenarioId: null,
    otherId: null,
  }))!;
  expect(listed[0]!.lines.map(({ funderId }) => funderId)).toEqual([committee.state.funderId]);
});

test.for<[number | "refused" | "reserve_list", string, RegExp]>([
  [500_000, "partially_granted", /était sur la liste de réserve : elle est désormais accordée en partie/],
  ["refused", "refused", /était sur la liste de réserve\. Le comité l’a réexaminée et ne l’a pas retenue/],
  ["reserve_list", "reserve_list", /reste sur la liste de réserve/],
])("heard again, and %s", async ([said, status, opening], { db }) => {
  const { committee, dossiers } = await told(db, ["reserve_list", "refused"]);
  await heardAgain(committee, dossiers[0]!, said);
  expect(await statusOf(db, dossiers[0]!)).toBe(status);
  const [latest, first] = await openings(committee, dossiers[0]!);
  expect(latest).toMatch(opening);
  expect(first).toMatch(/est placée sur la liste de réserve/);
});

test("in reserve at all its funders, it is granted in full", async ({ db }) => {
  const { committee, dossiers } = await told(db, ["reserve_list", "reserve_list"]);
  const sessionId = await startSession(committee, dossiers);
  await decide(committee, sessionId, dossiers[0]!);
  await publish(committee, sessionId);
  expect(await statusOf(db, dossiers[0]!)).toBe("granted");
  expect((await openings(committee, dossiers[0]!))[0]).toMatch(/désormais accordée en totalité/);
});

test("a part in reserve beside a grant is taken up alone, and the grant stays", async ({ db }) => {
  const { committee, dossiers } = await told(db, ["reserve_list", 300_000]);
  expect(await statusOf(db, dossiers[0]!)).toBe("partially_granted");
  await heardAgain(committee, dossiers[0]!, 500_000);
  expect(await statusOf(db, dossiers[0]!)).toBe("granted");
  expect(await db.award.count({ where: { applicationId: dossiers[0]!.id } })).toBe(2);
  const [latest] = await openings(committee, dossiers[0]!);
  expect(latest).toMatch(/la part de votre demande qui restait à décider : elle est désormais accordée/);
});

test("the list of a session ranks what is in reserve and says what the free money covers", async ({ db }) => {
  const { committee, dossiers } = await told(
    db,
    ["reserve_list", "refused"],
    ["reserve_list", "reserve_list"],
    [400_000, "refused"],
    ["reserve_list", 300_000],
  );
  const { ports: at, administrator, member, applicant, secretary } = committee;
  const sessionId = await planSession(committee, []);
  await db.review.updateMany({ where: { applicationId: dossiers[1]!.id }, data: { totalHundredths: 9_000 } });
  const view = (await findReserveList(at, administrator, sessionId))!;
  expect(view.mayAdd).toBe(true);
  expect(view.list.map(({ dossier, rank, isCovered }) => [dossier.number, rank, isCovered])).toEqual([
    [dossiers[1]!.number, 1, true],
    [dossiers[0]!.number, 2, false],
    [dossiers[3]!.number, 3, false],
  ]);
  expect(view.list.every(({ dossier }) => dossier.isReady)).toBe(true);
  expect(view.list[2]!.dossier.funders).toEqual([{ name: "État", asked: 500_000, amount: 500_000 }]);
  expect((await findReserveList(at, member, sessionId))!.mayAdd).toBe(false);
  expect(await findReserveList(at, applicant, sessionId)).toBeNull();

  const { number } = dossiers[1]!;
  granted(await addToAgenda(at, secretary, { sessionId, numbers: [number] }));
  granted(await declareRecusal(at, member, { sessionId, number, reason: "Ma sœur y travaille." }));
  const seen = (await findReserveList(at, member, sessionId))!;
  expect(seen.list.map(({ dossier }) => dossier.number)).not.toContain(number);
  const after = (await findReserveList(at, administrator, sessionId))!;
  expect(after.list.find(({ dossier }) => dossier.number === number)!.dossier.isReady).toBe(false);
});
