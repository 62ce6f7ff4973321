import { describe, expect } from "vitest";
import { cents } from "~/domain/money/cents";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { findHeardDossier } from "~/features/decisions/queries.server";
import { createScenario } from "~/features/scenarios/create-scenario.server";
import { deleteScenario } from "~/features/scenarios/delete-scenario.server";
import { duplicateScenario } from "~/features/scenarios/duplicate-scenario.server";
import { proposeScenario } from "~/features/scenarios/propose-scenario.server";
import type { PreparationView } from "~/features/scenarios/preparation-view";
import { findPreparation } from "~/features/scenarios/queries.server";
import { saveScenario } from "~/features/scenarios/save-scenario.server";
import { takeUpScenario } from "~/features/scenarios/take-up-scenario.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import type { ScoredDossier } from "../../support/factories/scored-dossiers";
import {
  close,
  decide,
  granted,
  planSession,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";

const at = (db: Db) => ({ db, now: () => new Date("2026-11-20T09:00:00Z") });

/** Three dossiers that ask 5,000 € of the State, whose envelope holds 12,000 €. */
async function prepared(db: Db) {
  const committee = await seatCommittee(at(db), { envelopeCents: 1_200_000 });
  const dossiers = await scoreDossiers(committee, 3);
  const sessionId = await planSession(committee, dossiers);
  return { committee, dossiers, sessionId };
}

/** The dossier answers a pillar of that code first. */
async function answersPillar(db: Db, { id }: ScoredDossier, code: string): Promise<void> {
  const { call, createdById } = await db.application.findUniqueOrThrow({
    where: { id },
    select: { createdById: true, call: { select: { campaign: { select: { programmeId: true } } } } },
  });
  const { programmeId } = call.campaign;
  await db.programmeNode.upsert({
    where: { programmeId_code: { programmeId, code } },
    create: { programmeId, code, level: "pillar", label: code, position: 1 },
    update: {},
  });
  const updated = { updatedAt: new Date("2026-10-20T09:00:00Z"), updatedById: createdById };
  await db.applicationSection.create({
    data: { applicationId: id, code: "project", answers: { pillar: code }, ...updated },
  });
}

const asked = { start: "ranks", viablePercent: 40 } as const;

async function seen({ ports, secretary }: Committee, sessionId: string, scenarioId: string | null = null) {
  return (await findPreparation(ports, secretary, { sessionId, scenarioId, otherId: null }))!;
}

function amounts(view: PreparationView) {
  return view.dossiers.map(({ lines }) => lines.map(({ amount }) => amount));
}

function typed(view: PreparationView) {
  return view.dossiers.map(({ id, rank, lines }) => ({
    id,
    rank,
    lines: lines.map(({ funderId, amount, viable }) => ({ funderId, amount, viable: viable ?? amount })),
  }));
}

describe("the list of a session", () => {
  test("shows under each envelope the line where its money ends", async ({ db }) => {
    const { committee, dossiers, sessionId } = await prepared(db);
    const { envelopes, dossiers: list } = await seen(committee, sessionId);
    expect(list.map(({ number }) => number)).toEqual(dossiers.map(({ number }) => number));
    expect(envelopes[0]).toMatchObject({ total: 1_200_000, proposed: 1_500_000, endsAt: 3 });
    expect(envelopes[1]).toMatchObject({ proposed: 900_000, endsAt: null });
  });

  test("is read by those who sit, and hides from the recused a dossier and its sums", async ({ db }) => {
    const { committee, dossiers, sessionId } = await prepared(db);
    const { ports, member, applicant, secretary } = committee;
    const question = { sessionId, scenarioId: null, otherId: null };
    expect(await findPreparation(ports, applicant, question)).toBeNull();
    const { number } = dossiers[0]!;
    granted(await declareRecusal(ports, member, { sessionId, number, reason: "Ma sœur y travaille." }));
    const view = (await findPreparation(ports, member, question))!;
    expect(JSON.stringify(view)).not.toContain(number);
    expect(view).toMatchObject({ session: { unheard: 1, mayWrite: false } });
    expect(view.envelopes[0]!.proposed).toBe(1_000_000);
    expect(await createScenario(ports, member, { sessionId, name: "A", ...asked })).toMatchObject({
      refusal: { code: "not-found" },
    });
    granted(await declareRecusal(ports, secretary, { sessionId, number, reason: "J’y suis bénévole." }));
    const { id } = granted(await createScenario(ports, secretary, { sessionId, name: "A", ...asked }));
    expect(await db.scenarioLine.count({ where: { scenarioId: id, application: { number } } })).toBe(0);
  });
});

describe("a scenario", () => {
  test("serves the ranks until the money ends, is changed, moved, copied, compared and removed", async ({
    db,
  }) => {
    const { committee, sessionId } = await prepared(db);
    const { ports, administrator, secretary } = committee;
    const { id } = granted(
      await createScenario(ports, administrator, { sessionId, name: "Prudent", ...asked }),
    );
    const first = await seen(committee, sessionId, id);
    expect(amounts(first)).toEqual([
      [500_000, 300_000],
      [500_000, 300_000],
      [200_000, 120_000],
    ]);
    const copy = granted(
      await duplicateScenario(ports, secretary, { sessionId, scenarioId: id, name: "Équilibre" }),
    );
    const last = first.dossiers[2]!;
    const dossiers = typed(first).map((dossier) =>
      dossier.id === last.id
        ? { ...dossier, rank: 1, lines: dossier.lines.map((line) => ({ ...line, amount: cents(100_000) })) }
        : dossier,
    );
    const change = { sessionId, scenarioId: copy.id, version: 0, name: "Équilibre quartiers", dossiers };
    granted(await saveScenario(ports, secretary, change));
    expect(await saveScenario(ports, administrator, change)).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
    const compared = await findPreparation(ports, secretary, {
      sessionId,
      scenarioId: id,
      otherId: copy.id,
    });
    expect(compared!.comparison).toMatchObject({ name: "Équilibre quartiers" });
    expect(compared!.comparison!.changes.find(({ number }) => number === last.number)).toMatchObject({
      ranks: [3, 1],
      amounts: [
        { from: 200_000, to: 100_000 },
        { from: 120_000, to: 100_000 },
      ],
    });
    const down = { ...change, version: 1, move: { id: last.id, by: 1 } as const };
    granted(await saveScenario(ports, secretary, down));
    expect((await seen(committee, sessionId, copy.id)).dossiers[1]!.id).toBe(last.id);
    granted(await deleteScenario(ports, secretary, { sessionId, scenarioId: copy.id }));
    expect((await seen(committee, sessionId)).scenarios.map(({ name }) => name)).toEqual(["Prudent"]);
  });

  test("may exceed an envelope, but gives no more than is asked, and has a name of its own", async ({
    db,
  }) => {
    const { committee, sessionId } = await prepared(db);
    const { ports, secretary } = committee;
    const all = { sessionId, name: "Tout", start: "proposals", viablePercent: 100 } as const;
    const { id } = granted(await createScenario(ports, secretary, all));
    expect(await createScenario(ports, secretary, all)).toMatchObject({ refusal: { code: "name-taken" } });
    const view = await seen(committee, sessionId, id);
    expect(view.envelopes[0]).toMatchObject({ proposed: 1_500_000, endsAt: 3 });
    const [first, ...rest] = typed(view);
    const lines = first!.lines.map((line) => ({ ...line, amount: cents(500_001) }));
    const over = {
      sessionId,
      scenarioId: id,
      version: 0,
      name: "Tout",
      dossiers: [{ ...first!, lines }, ...rest],
    };
    expect(await saveScenario(ports, secretary, over)).toMatchObject({
      refusal: { code: "above-request", dossier: 0, line: 0, asked: 500_000 },
    });
    expect(amounts(await seen(committee, sessionId, id))[0]).toEqual([500_000, 300_000]);
  });

  test("is proposed in session, where it decides nothing, until the session is closed", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    const { ports, secretary } = committee;
    const made = { sessionId, name: "Prudent", start: "ranks", viablePercent: 40 } as const;
    const { id: scenarioId } = granted(await createScenario(ports, secretary, made));
    const other = granted(await createScenario(ports, secretary, { ...made, name: "Autre" }));
    const view = await seen(committee, sessionId, scenarioId);
    const dossiers = typed(view).map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, amount: cents(123_400) })),
    }));
    granted(await saveScenario(ports, secretary, { sessionId, scenarioId, version: 0, name: "P", dossiers }));
    granted(await takeUpScenario(ports, secretary, { sessionId, scenarioId: other.id }));
    granted(await takeUpScenario(ports, secretary, { sessionId, scenarioId }));
    const heard = await findHeardDossier(ports, secretary, { sessionId, number: dossier!.number });
    expect(heard).toMatchObject({ scenario: "P", decision: null });
    expect(heard!.funders.map(({ inScenario }) => inScenario)).toEqual([123_400, 123_400]);
    await decide(committee, sessionId, dossier!);
    await close(committee, sessionId);
    expect(await deleteScenario(ports, secretary, { sessionId, scenarioId })).toEqual({
      ok: false,
      refusal: { code: "session-closed" },
    });
  });
});

describe("the automatic proposal", () => {
  test("is a new scenario within the envelopes, in words, the same each time", async ({ db }) => {
    const { committee, sessionId } = await prepared(db);
    const { ports, secretary } = committee;
    const question = { sessionId, from: null, viablePercent: 40, floors: [] };
    const one = granted(await proposeScenario(ports, secretary, { ...question, name: "Calcul 1" }));
    const two = granted(await proposeScenario(ports, secretary, { ...question, name: "Calcul 2" }));
    const views = [await seen(committee, sessionId, one.id), await seen(committee, sessionId, two.id)];
    expect(amounts(views[0]!)).toEqual(amounts(views[1]!));
    for (const { envelopes, scenario, dossiers } of views) {
      for (const { proposed, total } of envelopes) expect(proposed).toBeLessThanOrEqual(total);
      expect(scenario!.proof!.constraints.length).toBeGreaterThanOrEqual(4);
      expect(dossiers.every(({ reason }) => reason !== "")).toBe(true);
      expect(scenario!.isTakenUp).toBe(false);
    }
    expect(await db.decision.count({ where: { agendaItem: { sessionId } } })).toBe(0);
  });

  test("is refused when its floors are out of reach, and nothing is written", async ({ db }) => {
    const { committee, dossiers, sessionId } = await prepared(db);
    await answersPillar(db, dossiers[0]!, "S1");
    const propose = (group: string, atLeast: number) =>
      proposeScenario(committee.ports, committee.secretary, {
        sessionId,
        name: "Impossible",
        from: null,
        viablePercent: 40,
        floors: [{ group, atLeast: cents(atLeast) }],
      });
    expect(await propose("pillar:S1", 800_001)).toMatchObject({ refusal: { code: "floors-out-of-reach" } });
    expect(await propose("pillar:S9", 100)).toMatchObject({ refusal: { code: "agenda-changed" } });
    expect(await db.scenario.count({ where: { sessionId } })).toBe(0);
  });

  test("keeps a floor for a pillar, and says it among its constraints", async ({ db }) => {
    const { committee, dossiers, sessionId } = await prepared(db);
    const [first, , last] = dossiers;
    await answersPillar(db, first!, "S2");
    await answersPillar(db, last!, "E2");
    await db.review.updateMany({ where: { applicationId: last!.id }, data: { totalHundredths: 100 } });
    expect((await seen(committee, sessionId)).groups.map(({ label }) => label).sort()).toEqual([
      "Pilier E2",
      "Pilier S2",
    ]);
    const question = { sessionId, from: null, viablePercent: 100 };
    const { ports, secretary } = committee;
    const served = async (name: string, floors: { group: string; atLeast: ReturnType<typeof cents> }[]) => {
      const { id } = granted(await proposeScenario(ports, secretary, { ...question, name, floors }));
      const view = await seen(committee, sessionId, id);
      const dossier = view.dossiers.find(({ number }) => number === last!.number)!;
      return { given: dossier.lines.reduce((sum, { amount }) => sum + amount, 0), view };
    };
    expect((await served("Sans plancher", [])).given).toBe(0);
    const { given, view } = await served("Avec plancher", [{ group: "pillar:E2", atLeast: cents(800_000) }]);
    expect(given).toBe(800_000);
    expect(view.scenario!.proof!.constraints.at(-1)).toMatch(/^Pilier E2 : au moins 8\s000,00/);
  });
});
