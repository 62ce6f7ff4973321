import { describe, expect } from "vitest";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { toldDossier } from "../../support/factories/appeals";
import { planSession } from "../../support/factories/committee";

const at = new Date("2026-12-01T13:30:00Z");
const ports = (db: Db) => ({ db, now: () => at });

/** A decision of a later session on a dossier that was told already, its letter waiting: the rows, past every command. */
async function secondLetter(db: Db, stateCents: number) {
  const { committee, dossier } = await toldDossier(ports(db));
  const { secretary, administrator, state } = committee;
  const applicationId = dossier.id;
  const sessionId = await planSession(committee, []);
  const { id: agendaItemId } = await db.agendaItem.create({
    data: { sessionId, applicationId, position: 1 },
  });
  const outcome = stateCents > 0 ? "granted" : "refused";
  const line = {
    funderId: state.funderId,
    envelopeId: state.envelopeId,
    outcome,
    amountCents: stateCents,
  } as const;
  const { id: decisionId } = await db.decision.create({
    data: {
      agendaItemId,
      applicationId,
      outcome,
      reason: "Autre avis.",
      recordedById: secretary.userId,
      recordedAt: at,
      lines: { create: line },
    },
  });
  const { id: publicationId } = await db.publication.create({
    data: { sessionId, preparedById: administrator.userId, preparedAt: at },
  });
  const letter = { publicationId, applicationId, template: "decision-2026-1", body: {} };
  const { id } = await db.decisionLetter.create({ data: { ...letter, decisionId } });
  return { id, letter, agendaItemId, secretary };
}

describe("two letters never contradict each other, whatever the code does", () => {
  test("a grant that was told is not refused by a later letter", async ({ db }) => {
    const { id } = await secondLetter(db, 0);
    const sent = db.decisionLetter.update({ where: { id }, data: { sentAt: at } });
    await expect(sent).rejects.toThrow(/decision_letters_never_contradict/);
  });

  test("nor raised, without an appeal", async ({ db }) => {
    const { id } = await secondLetter(db, 300_000);
    const sent = db.decisionLetter.update({ where: { id }, data: { sentAt: at } });
    await expect(sent).rejects.toThrow(/decision_letters_never_contradict/);
  });

  test("two letters never wait for one dossier", async ({ db }) => {
    const { letter, agendaItemId, secretary } = await secondLetter(db, 300_000);
    const { id: decisionId } = await db.decision.create({
      data: {
        agendaItemId,
        applicationId: letter.applicationId,
        outcome: "refused",
        reason: "Encore un autre.",
        recordedById: secretary.userId,
        recordedAt: at,
        undoneAt: at,
      },
    });
    const other = db.decisionLetter.create({ data: { ...letter, decisionId } });
    await expect(other).rejects.toThrow(/decision_letters_one_waiting_a_dossier/);
  });
});
