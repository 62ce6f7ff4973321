import { describe, expect } from "vitest";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { listAgendaCandidates } from "~/features/committee/preparation.server";
import { removeFromAgenda } from "~/features/committee/remove-from-agenda.server";
import { castVote } from "~/features/decisions/cast-vote.server";
import { findHeardDossier } from "~/features/decisions/queries.server";
import { undoDecision } from "~/features/decisions/undo-decision.server";
import { prepareAgreement } from "~/features/awards/prepare-agreement.server";
import { signForFunder } from "~/features/awards/sign-agreement.server";
import { examineAppeal } from "~/features/appeals/examine-appeal.server";
import { fileAppeal } from "~/features/appeals/file-appeal.server";
import { findHeardAppeal } from "~/features/appeals/queries.server";
import { findStoryForAssociation } from "~/features/decision-log/story.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { readLetters } from "~/features/publications/queries.server";
import { letterWords, waysOfAppeal } from "~/domain/decision/letter-words";
import { cents } from "~/domain/money/cents";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { answer, appealForm, examinedAppeal, publish, toldDossier } from "../../support/factories/appeals";
import {
  close,
  granted,
  hire,
  planSession,
  prepareLetters,
  startSession,
  type Committee,
} from "../../support/factories/committee";
import type { ScoredDossier } from "../../support/factories/scored-dossiers";

const ports = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });

const statusOf = async (db: Db, { id }: ScoredDossier) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).status;

const committed = async (db: Db, { state, city }: Committee) =>
  Promise.all(
    [state, city].map(async ({ envelopeId }) =>
      Number((await db.envelope.findUniqueOrThrow({ where: { id: envelopeId } })).committedCents),
    ),
  );

const awardsOf = async (db: Db, { id }: ScoredDossier) =>
  (
    await db.award.findMany({
      where: { applicationId: id },
      orderBy: { id: "asc" },
      select: { id: true, funderId: true, amountCents: true, status: true },
    })
  ).map(({ amountCents, ...award }) => ({ ...award, amount: Number(amountCents) }));

const inForce = async (db: Db, { id }: ScoredDossier) =>
  (
    await db.decisionInForce.findMany({
      where: { applicationId: id },
      select: { decisionLine: { select: { amountCents: true } } },
    })
  )
    .map(({ decisionLine }) => Number(decisionLine.amountCents))
    .toSorted((one, other) => one - other);

describe("an appeal that is won", () => {
  test("replaces what each contested funder had said, draws the difference alone, and is told by two people", async ({
    db,
  }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    expect(await committed(db, committee)).toEqual([200_000, 0]);
    await examinedAppeal(committee, dossier, instructor);
    expect(await statusOf(db, dossier)).toBe("under_appeal");

    const sessionId = await startSession(committee, [dossier]);
    expect(await statusOf(db, dossier)).toBe("appeal_pending");
    const heard = (await findHeardDossier(committee.ports, committee.member, { sessionId, ...dossier }))!;
    expect(heard.funders.map(({ before }) => before)).toEqual([200_000, 0]);
    const appeal = await findHeardAppeal(committee.ports, committee.member, { sessionId, ...dossier });
    expect(appeal).toMatchObject({ note: "Le devis change la demande.", isLate: false });

    granted(await answer(committee, sessionId, dossier, [500_000, 100_000]));
    expect(await committed(db, committee)).toEqual([500_000, 100_000]);
    expect(await inForce(db, dossier)).toEqual([0, 200_000]);
    await close(committee, sessionId);
    const publicationId = await prepareLetters(committee, sessionId);
    expect(
      await approvePublication(committee.ports, committee.administrator, { publicationId }),
    ).toMatchObject({ ok: false, refusal: { code: "needs-another-person" } });
    expect(await readLetters(committee.ports, committee.applicant, dossier.number)).toHaveLength(1);
    granted(await approvePublication(committee.ports, committee.chair, { publicationId }));

    expect(await statusOf(db, dossier)).toBe("partially_granted");
    expect(await inForce(db, dossier)).toEqual([100_000, 500_000]);
    const [letter, earlier] = await readLetters(committee.ports, committee.applicant, dossier.number);
    expect(letter!.body.appeal).toEqual({ filedOn: "2026-12-01", outcome: "upheld_in_part" });
    expect(letterWords(letter!.body).lines.map(({ words }) => words)).toEqual([
      expect.stringContaining("au lieu de"),
      expect.stringContaining("Accordé"),
    ]);
    expect(waysOfAppeal(letter!.body)[1]).toContain("tribunal administratif");
    expect(earlier!.body.lines[0]!.amountCents).toBe(200_000);
    expect(
      await db.decisionLetter.count({ where: { applicationId: dossier.id, template: "appeal-2026-1" } }),
    ).toBe(1);
    const answered = await db.appeal.findFirstOrThrow({ where: { applicationId: dossier.id } });
    expect(answered).toMatchObject({ status: "upheld_in_part", answeredById: committee.chair.userId });
    expect(
      await db.outboxMessage.count({ where: { applicationId: dossier.id, kind: "appeal.answered" } }),
    ).toBe(1);
    // No act was prepared: the award is raised.
    expect((await awardsOf(db, dossier)).map(({ amount }) => amount)).toEqual([500_000, 100_000]);
  });

  test("is told by the story of the dossier, in its order", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    granted(await answer(committee, sessionId, dossier, [500_000, 300_000]));
    await publish(committee, sessionId);
    const story = (await findStoryForAssociation(committee.ports, committee.applicant, dossier.number))!;
    const sentences = story.chapters.map(({ sentence }) => sentence);
    expect(story.isWhole).toBe(true);
    expect(sentences.slice(-3)).toEqual([
      expect.stringContaining(
        "L’association a formé un recours contre la décision des financeurs, dans le délai",
      ),
      "Un instructeur a examiné le recours.",
      expect.stringContaining("Elle remplace la décision contestée"),
    ]);
  });

  test("after an act was prepared brings a second award, with an act of its own", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    const finance = await hire(committee.ports, "finance_officer");
    const [first] = await awardsOf(db, dossier);
    granted(await prepareAgreement(committee.ports, finance, { awardId: first!.id, advancePercent: 80 }));
    granted(await signForFunder(committee.ports, finance, { awardId: first!.id }));

    await examinedAppeal(committee, dossier, instructor, committee.state.funderId);
    const sessionId = await startSession(committee, [dossier]);
    granted(await answer(committee, sessionId, dossier, [500_000, 0], [committee.state.funderId]));
    await publish(committee, sessionId);

    const awards = await awardsOf(db, dossier);
    expect(awards.map(({ amount, status }) => [amount, status])).toEqual([
      [200_000, "agreement_signed"],
      [300_000, "awaiting_agreement"],
    ]);
    const second = { awardId: awards[1]!.id, advancePercent: 80 };
    const { number } = granted(await prepareAgreement(committee.ports, finance, second));
    expect(number).toMatch(/-2$/);
    expect(await committed(db, committee)).toEqual([500_000, 0]);
  });

  test("undone in session gives back the difference alone", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    const { decisionId } = granted(await answer(committee, sessionId, dossier, [500_000, 300_000]));
    expect(await committed(db, committee)).toEqual([500_000, 300_000]);
    granted(await undoDecision(committee.ports, committee.secretary, { sessionId, decisionId }));
    expect(await committed(db, committee)).toEqual([200_000, 0]);
  });
});

describe("an appeal that is rejected", () => {
  test("maintains what was decided, moves no money, and is contested before the court alone", async ({
    db,
  }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    granted(await answer(committee, sessionId, dossier, [200_000, "refused"]));
    await publish(committee, sessionId);
    expect(await statusOf(db, dossier)).toBe("partially_granted");
    const [letter] = await readLetters(committee.ports, committee.applicant, dossier.number);
    expect(letter!.body.appeal?.outcome).toBe("rejected");
    expect(letterWords(letter!.body).lines.map(({ words }) => words)).toEqual([
      expect.stringContaining("Montant maintenu"),
      expect.stringContaining("Refus maintenu"),
    ]);
    expect(await committed(db, committee)).toEqual([200_000, 0]);
    expect((await awardsOf(db, dossier)).map(({ amount }) => amount)).toEqual([200_000]);
    expect(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier))).toMatchObject({
      ok: false,
      refusal: { code: "nothing-to-contest" },
    });
  });

  test("of a refusal leaves it refused", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db), { said: ["refused", "refused"] });
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    granted(await answer(committee, sessionId, dossier, ["refused", "refused"]));
    await publish(committee, sessionId);
    expect(await statusOf(db, dossier)).toBe("refused");
  });
});

describe("what a session may say on appeal", () => {
  test("nobody gives less than before, the appeal is adjourned whole, and only the contested lines are heard", async ({
    db,
  }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    const said = (state: number | "refused" | "adjourned", city: number | "adjourned" | "reserve_list") =>
      answer(committee, sessionId, dossier, [state, city]).then((one) => !one.ok && one.refusal.code);
    expect(await said("refused", 300_000)).toBe("below-granted");
    expect(await said(199_999, 300_000)).toBe("below-granted");
    expect(await said(200_000, "adjourned")).toBe("adjourned-in-part");
    expect(await said(200_000, "reserve_list")).toBe("reserve-on-appeal");
    expect(await said(500_001, 1)).toBe("above-request");
    expect(await committed(db, committee)).toEqual([200_000, 0]);
  });

  test("the amounts of the others count against the need, and theirs stay", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db), { costCents: 400_000 });
    await examinedAppeal(committee, dossier, instructor, committee.city.funderId);
    const sessionId = await startSession(committee, [dossier]);
    const heard = (await findHeardDossier(committee.ports, committee.member, { sessionId, ...dossier }))!;
    expect([heard.funders.length, heard.alreadyGranted, heard.uncovered]).toEqual([1, 200_000, 200_000]);
    const city = [committee.city.funderId];
    expect(await answer(committee, sessionId, dossier, [0, 200_001], city)).toMatchObject({
      refusal: { code: "above-need", uncovered: cents(200_000) },
    });
    granted(await answer(committee, sessionId, dossier, [0, 200_000], city));
    await publish(committee, sessionId);
    expect((await awardsOf(db, dossier)).map(({ amount }) => amount)).toEqual([200_000, 200_000]);
  });

  test("the envelope is never exceeded, by the difference either", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db), { envelopeCents: 350_000 });
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    expect(await answer(committee, sessionId, dossier, [350_001, 300_000])).toMatchObject({
      refusal: { code: "envelope-exceeded", left: cents(150_000) },
    });
    granted(await answer(committee, sessionId, dossier, [350_000, 300_000]));
    expect(await committed(db, committee)).toEqual([350_000, 300_000]);
  });

  test("adjourned, it tells nothing and waits for another session", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    granted(await answer(committee, sessionId, dossier, ["adjourned", "adjourned"]));
    await close(committee, sessionId);
    expect(await statusOf(db, dossier)).toBe("under_appeal");
    expect(await readLetters(committee.ports, committee.applicant, dossier.number)).toHaveLength(1);
    const again = await planSession(committee, []);
    const candidates = await listAgendaCandidates(committee.ports, committee.administrator, again);
    expect(candidates.map(({ number }) => number)).toEqual([dossier.number]);
  });

  test("a member who is recused neither hears nor votes, on appeal as before", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    await examinedAppeal(committee, dossier, instructor);
    const sessionId = await startSession(committee, [dossier]);
    const here = { sessionId, number: dossier.number };
    granted(
      await declareRecusal(committee.ports, committee.member, { ...here, reason: "Ma sœur y travaille." }),
    );
    expect(await findHeardDossier(committee.ports, committee.member, here)).toBeNull();
    expect(await findHeardAppeal(committee.ports, committee.member, here)).toBeNull();
    expect(
      await castVote(committee.ports, committee.member, { ...here, choice: "favourable" }),
    ).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  });
});

describe("on the agenda", () => {
  test("an appeal that nobody examined is not put there; one taken off waits again", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    granted(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier)));
    const sessionId = await planSession(committee, []);
    const numbers = [dossier.number];
    const added = await addToAgenda(committee.ports, committee.administrator, { sessionId, numbers });
    expect(added).toMatchObject({ ok: false, refusal: { code: "not-ready" } });
    granted(
      await examineAppeal(committee.ports, instructor, { number: dossier.number, version: 0, note: "Vu." }),
    );
    granted(await addToAgenda(committee.ports, committee.administrator, { sessionId, numbers }));
    const off = { sessionId, number: dossier.number };
    granted(await removeFromAgenda(committee.ports, committee.administrator, off));
    expect(await statusOf(db, dossier)).toBe("under_appeal");
  });
});
