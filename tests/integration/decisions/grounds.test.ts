import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Finding } from "~/domain/eligibility/engine";
import { decisionForm } from "~/features/decisions/decision-form.schema";
import { listProposedGrounds } from "~/features/decisions/proposed-grounds.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { readLetters } from "~/features/publications/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  close,
  granted,
  linesOf,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";
import type { ScoredDossier } from "../../support/factories/scored-dossiers";

const when = new Date("2026-12-01T13:30:00Z");
const at = (db: Db) => ({ db, now: () => when });

const finding = (code: string, outcome: Finding["outcome"]): Finding => ({
  code,
  version: 1,
  label: `Règle ${code}`,
  severity: "warning",
  mode: "automatic",
  curable: true,
  outcome,
  reason: `Constat ${code}.`,
  fix: null,
  remedies: [],
  field: "",
});

/** The verdict of a dossier: ADM-01 passes, TER-02 fails, BUD-03 fails and an instructor sets it aside. */
async function judged(db: Db, { id }: ScoredDossier): Promise<void> {
  const { callVersionId, createdById } = await db.application.findUniqueOrThrow({ where: { id } });
  const submission = await db.submission.create({
    data: {
      applicationId: id,
      ordinal: 1,
      submittedAt: new Date("2026-10-20T09:00:00Z"),
      submittedById: createdById,
      signatoryName: "Camille D’Haene",
      input: {},
      inputSha256: Buffer.alloc(32),
      files: [],
      formKey: randomUUID(),
    },
  });
  await db.eligibilityVerdict.create({
    data: {
      applicationId: id,
      submissionId: submission.id,
      callVersionId,
      criteria: {},
      inputSha256: Buffer.alloc(32),
      overall: "eligible_with_warnings",
      findings: JSON.parse(
        JSON.stringify([finding("ADM-01", "pass"), finding("TER-02", "fail"), finding("BUD-03", "fail")]),
      ),
      outcomes: "",
      judgedAt: when,
    },
  });
  await db.criterionOverride.create({
    data: {
      applicationId: id,
      criterion: "BUD-03",
      reason: "Écart d’arrondi.",
      proposedById: createdById,
      proposedAt: when,
    },
  });
}

/** A dossier in session: a verdict, and two reviews that find S6 weak. */
async function heard(db: Db) {
  const committee = await seatCommittee(at(db));
  const [dossier] = await scoreDossiers(committee);
  await judged(db, dossier!);
  for (const { id } of await db.review.findMany({ where: { applicationId: dossier!.id } }))
    await db.score.createMany({
      data: ["S1", "S6"].map((criterion) => ({
        reviewId: id,
        criterion,
        value: criterion === "S6" ? 1 : 3,
        scoredAt: when,
      })),
    });
  const sessionId = await startSession(committee, [dossier!]);
  return { committee, dossier: dossier!, sessionId, address: { sessionId, number: dossier!.number } };
}

describe("the reasons proposed for a decision", () => {
  test("come from the findings that count and the weakest criteria of the grid", async ({ db }) => {
    const { committee, address } = await heard(db);
    const grounds = await listProposedGrounds(committee.ports, committee.secretary, address);
    expect(grounds.map(({ source, code, caution }) => [source, code, caution !== ""])).toEqual([
      ["finding", "TER-02", false],
      ["criterion", "S6", false],
      ["finding", "BUD-03", true],
    ]);
    expect(grounds[1]!.sentence).toMatch(/Participation des habitants.*Insuffisant.*1\ssur\s4/);
  });

  test("are told to nobody who does not hear the dossier", async ({ db }) => {
    const { committee, address } = await heard(db);
    const { ports, member, applicant, administrator } = committee;
    granted(await declareRecusal(ports, member, { ...address, reason: "Ma sœur y travaille." }));
    for (const person of [member, applicant, administrator])
      expect(await listProposedGrounds(ports, person, address)).toEqual([]);
  });

  test("once ticked join the reason, are kept with the decision and printed in the letter", async ({
    db,
  }) => {
    const { committee, sessionId, address, dossier } = await heard(db);
    const { ports, secretary, chair, applicant } = committee;
    const lines = linesOf(committee, "refused", "refused");
    const typed = decisionForm.parse({
      reason: "",
      grounds: [
        { source: "finding", code: "TER-02", isKept: "yes", sentence: "Trop peu d’habitants du quartier." },
        { source: "criterion", code: "S6", sentence: "Pas coché." },
      ],
      lines: lines.map(({ funderId, outcome }) => ({ funderId, outcome, amount: "", conditions: "" })),
    });
    const { decisionId } = granted(await recordDecision(ports, secretary, { ...address, ...typed }));
    expect(await db.decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({
      reason: "Trop peu d’habitants du quartier.",
      grounds: [{ source: "finding", code: "TER-02" }],
    });
    const logged = await db.auditEntry.findFirstOrThrow({
      where: { event: "decision.recorded", subjectId: decisionId },
    });
    expect(logged.facts).toMatchObject({ grounds: ["finding:TER-02"] });
    await close(committee, sessionId);
    const publicationId = await prepareLetters(committee, sessionId);
    granted(await approvePublication(ports, chair, { publicationId }));
    const [letter] = await readLetters(ports, applicant, dossier.number);
    expect(letter!.body.reason).toBe("Trop peu d’habitants du quartier.");
  });
});

test("a decision without a reason, typed nor ticked, is refused beside its field", () => {
  const line = { funderId: randomUUID(), outcome: "refused", amount: "", conditions: "" };
  const unticked = { source: "criterion", code: "S6", sentence: "Faible." };
  const answer = decisionForm.safeParse({ reason: " ", grounds: [unticked], lines: [line] });
  expect(answer.error?.issues.map(({ path }) => path.join("."))).toEqual(["reason"]);
});
