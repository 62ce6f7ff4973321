import { describe, expect } from "vitest";
import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { cancelPublication } from "~/features/publications/cancel-publication.server";
import { preparePublication } from "~/features/publications/prepare-publication.server";
import { findPublication, readLetters } from "~/features/publications/queries.server";
import { findAfterDecision } from "~/features/instruction/after-decision.server";
import { resumePublications } from "~/features/publications/resume-publications.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  asMemberOf,
  close,
  decide,
  granted,
  hire,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";
import { createPerson, joinAssociation } from "../../support/factories/people";

const at = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });

/** A closed session: granted, granted in part, refused, in reserve, adjourned. */
async function decided(db: Db) {
  const committee = await seatCommittee(at(db));
  const dossiers = await scoreDossiers(committee, 5);
  const sessionId = await startSession(committee, dossiers);
  const said = [
    [500_000, 300_000],
    [499_999, "refused"],
    ["refused", "refused"],
    ["reserve_list", "refused"],
    ["adjourned", "adjourned"],
  ] as const;
  for (const [index, lines] of said.entries()) await decide(committee, sessionId, dossiers[index]!, lines);
  await close(committee, sessionId);
  return { committee, dossiers, sessionId };
}

async function statuses(db: Db, dossiers: readonly { id: string }[]) {
  const rows = await db.application.findMany({
    where: { id: { in: dossiers.map(({ id }) => id) } },
    orderBy: { number: "asc" },
    select: { status: true },
  });
  return rows.map(({ status }) => status);
}

async function told(db: Db, dossiers: readonly { id: string }[]) {
  const applicationId = { in: dossiers.map(({ id }) => id) };
  const [sent, awards, emails, steps] = await Promise.all([
    db.decisionLetter.count({ where: { applicationId, sentAt: { not: null } } }),
    db.award.count({ where: { applicationId } }),
    db.outboxMessage.count({ where: { applicationId, kind: "decision.published" } }),
    db.applicationStepTaken.count({
      where: { applicationId, step: { in: ["grant", "grant-in-part", "refuse-grant", "reserve"] } },
    }),
  ]);
  return { sent, awards, emails, steps };
}

const untold = { sent: 0, awards: 0, emails: 0, steps: 0 };
const unpublished = Array(4).fill("committee_pending").concat("adjourned");

describe("letters prepared by one and approved by another", () => {
  test("move each dossier by its step, open the awards and send the emails", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, chair, applicant, state } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    expect(await statuses(db, dossiers)).toEqual(unpublished);
    expect(await told(db, dossiers)).toEqual(untold);

    expect(granted(await approvePublication(ports, chair, { publicationId }))).toEqual({ sent: 4, late: 0 });
    expect(await statuses(db, dossiers)).toEqual([
      "granted",
      "partially_granted",
      "refused",
      "reserve_list",
      "adjourned",
    ]);
    expect(await told(db, dossiers)).toEqual({ sent: 4, awards: 3, emails: 4, steps: 4 });
    const awards = await db.award.findMany({
      where: { funderId: state.funderId },
      orderBy: { amountCents: "asc" },
    });
    expect(awards).toMatchObject([
      { amountCents: 499_999n, status: "awaiting_agreement", notifiedAt: ports.now() },
      { amountCents: 500_000n, status: "awaiting_agreement", notifiedAt: ports.now() },
    ]);
    const email = await db.outboxMessage.findFirstOrThrow({
      where: { applicationId: dossiers[0]!.id, kind: "decision.published" },
    });
    expect(email.payload).toMatchObject({
      email: applicant.email,
      number: dossiers[0]!.number,
      proofPath: expect.stringMatching(/^\/preuve\/[0-9a-f]{64}$/),
    });
  });

  test("are frozen: later changes of the dossier's words do not change what was told", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, chair, applicant } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    granted(await approvePublication(ports, chair, { publicationId }));
    await db.application.update({ where: { id: dossiers[0]!.id }, data: { title: "Autre titre" } });
    await db.decision.updateMany({
      where: { applicationId: dossiers[0]!.id },
      data: { reason: "Autre motif" },
    });
    const letter = (await readLetters(ports, applicant, dossiers[0]!.number))[0]!;
    expect(letter.body).toMatchObject({
      title: `Marche du matin ${dossiers[0]!.number}`,
      reason: "Projet attendu par les habitants.",
      step: "grant",
      sessionOn: "2026-12-01",
      lines: [
        { outcome: "granted", askedCents: 500_000, amountCents: 500_000 },
        { outcome: "granted", askedCents: 300_000, amountCents: 300_000 },
      ],
    });
  });

  test("go to owners and signatories whose account lives, and to them alone", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, associationId, applicant, chair } = committee;
    const signatory = await joinAssociation(db, await createPerson(db), {
      associationId,
      mandates: ["signatory"],
    });
    await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor", "reader"] });
    const gone = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["owner"] });
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: ports.now() } });
    const publicationId = await prepareLetters(committee, sessionId);
    granted(await approvePublication(ports, chair, { publicationId }));
    const emails = await db.outboxMessage.findMany({
      where: { applicationId: dossiers[0]!.id, kind: "decision.published" },
    });
    expect(emails.map(({ recipient }) => recipient).sort()).toEqual(
      [applicant.email, signatory.email].sort(),
    );
  });
});

describe("approving", () => {
  test("is for another person than who prepared, in the database too", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, administrator } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    expect(await approvePublication(ports, administrator, { publicationId })).toEqual({
      ok: false,
      refusal: { code: "needs-another-person" },
    });
    await expect(
      db.publication.update({
        where: { id: publicationId },
        data: { approvedById: administrator.userId, approvedAt: ports.now() },
      }),
    ).rejects.toThrow(/publications_take_two_people/);
    expect(await statuses(db, dossiers)).toEqual(unpublished);
    expect(await told(db, dossiers)).toEqual(untold);
  });

  test("is beyond a member of another committee, an instructor and the association", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, applicant } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    for (const person of [applicant, await hire(ports, "committee_member"), await hire(ports, "instructor")])
      expect(await approvePublication(ports, person, { publicationId })).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    expect(await told(db, dossiers)).toEqual(untold);
  });

  test("is beyond who is a party to one of the dossiers", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, chair } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    await asMemberOf(committee, chair);
    expect(await approvePublication(ports, chair, { publicationId })).toEqual({
      ok: false,
      refusal: { code: "linked-to-a-dossier" },
    });
    expect(await told(db, dossiers)).toEqual(untold);
  });

  test("eight times at once, then once more, tells each association once", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, chair } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => approvePublication(ports, chair, { publicationId })),
    );
    const counts = answers.map(granted);
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
    expect(counts.every(({ late }) => late === 0)).toBe(true);
    await approvePublication(ports, chair, { publicationId });
    await resumePublications(ports);
    expect(await told(db, dossiers)).toEqual({ sent: 4, awards: 3, emails: 4, steps: 4 });
    expect(
      await db.auditEntry.count({ where: { event: "publication.approved", subjectId: publicationId } }),
    ).toBe(1);
  });
});

describe("preparing", () => {
  test("waits for the closing, and happens once", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const { ports, administrator, chair } = committee;
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    await decide(committee, sessionId, dossier!);
    expect(await preparePublication(ports, administrator, { sessionId })).toEqual({
      ok: false,
      refusal: { code: "session-open", status: "in_session" },
    });
    await close(committee, sessionId);
    expect(await preparePublication(ports, chair, { sessionId })).toMatchObject({
      refusal: { code: "not-found" },
    });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => preparePublication(ports, administrator, { sessionId })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.decisionLetter.count({ where: { applicationId: dossier!.id } })).toBe(1);
  });

  test("has nothing to write when every dossier is adjourned", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    await decide(committee, sessionId, dossier!, ["adjourned", "adjourned"]);
    await close(committee, sessionId);
    expect(await preparePublication(committee.ports, committee.administrator, { sessionId })).toEqual({
      ok: false,
      refusal: { code: "nothing-to-publish" },
    });
  });
});

describe("letters that are withdrawn", () => {
  test("can be prepared again, and cannot be approved any more", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, administrator, chair } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    expect(await cancelPublication(ports, chair, { publicationId })).toMatchObject({
      refusal: { code: "not-found" },
    });
    granted(await cancelPublication(ports, administrator, { publicationId }));
    expect(await approvePublication(ports, chair, { publicationId })).toMatchObject({
      refusal: { code: "cancelled" },
    });
    expect(await told(db, dossiers)).toEqual(untold);
    const again = await prepareLetters(committee, sessionId);
    granted(await approvePublication(ports, chair, { publicationId: again }));
    expect((await told(db, dossiers)).sent).toBe(4);
  });

  test("are not those that were approved", async ({ db }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, administrator, chair } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    granted(await approvePublication(ports, chair, { publicationId }));
    expect(await cancelPublication(ports, administrator, { publicationId })).toEqual({
      ok: false,
      refusal: { code: "already-approved" },
    });
    expect((await told(db, dossiers)).sent).toBe(4);
  });

  test("or approved: of an approval and a withdrawal at once, one wins", async ({ db }) => {
    for (let round = 0; round < 4; round += 1) {
      const { committee, dossiers, sessionId } = await decided(db);
      const { ports, administrator, chair } = committee;
      const publicationId = await prepareLetters(committee, sessionId);
      const [approved, cancelled] = await Promise.all([
        approvePublication(ports, chair, { publicationId }),
        cancelPublication(ports, administrator, { publicationId }),
      ]);
      expect([approved.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
      expect((await told(db, dossiers)).sent).toBe(approved.ok ? 4 : 0);
    }
  });
});

describe("a batch", () => {
  test("goes on past a dossier that was withdrawn meanwhile, and says that its letter does not leave", async ({
    db,
  }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, applicant, chair } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    const { number, id } = dossiers[0]!;
    const { version } = await db.application.findUniqueOrThrow({ where: { id } });
    granted(await withdrawApplication(ports, applicant, { number, version, reason: "" }));
    expect(granted(await approvePublication(ports, chair, { publicationId }))).toEqual({ sent: 3, late: 0 });
    expect((await statuses(db, dossiers))[0]).toBe("withdrawn");
    expect(await readLetters(ports, applicant, number)).toEqual([]);
    const { publication } = (await findPublication(ports, chair, sessionId))!;
    expect(publication!.letters.map(({ isMoot }) => isMoot)).toEqual([true, false, false, false]);
    await resumePublications(ports);
    expect((await told(db, dossiers)).sent).toBe(3);
  });

  test("cut in the middle is ended by the worker; one letter that fails holds up no other", async ({
    db,
  }) => {
    const { committee, dossiers, sessionId } = await decided(db);
    const { ports, chair } = committee;
    const publicationId = await prepareLetters(committee, sessionId);
    const spoilt = await db.decisionLetter.findFirstOrThrow({
      where: { applicationId: dossiers[0]!.id },
      select: { id: true, body: true },
    });
    await db.decisionLetter.update({ where: { id: spoilt.id }, data: { body: {} } });
    expect(granted(await approvePublication(ports, chair, { publicationId }))).toEqual({ sent: 3, late: 1 });
    await expect(resumePublications(ports)).rejects.toThrow(AggregateError);
    expect((await statuses(db, dossiers))[0]).toBe("committee_pending");
    await db.decisionLetter.update({ where: { id: spoilt.id }, data: { body: spoilt.body as object } });
    await resumePublications(ports);
    expect(await told(db, dossiers)).toEqual({ sent: 4, awards: 3, emails: 4, steps: 4 });
  });
});

test("the list says what to mend before the letters are approved, and nothing once they are sent", async ({
  db,
}) => {
  const { committee, dossiers, sessionId } = await decided(db);
  const { ports, applicant, chair, secretary, associationId } = committee;
  const publicationId = await prepareLetters(committee, sessionId);
  const anomalies = async () => {
    const { publication } = (await findPublication(ports, chair, sessionId))!;
    return publication!.letters.map((letter) => letter.anomalies);
  };
  await db.association.update({ where: { id: associationId }, data: { addressLine: "", city: "" } });
  const paid = ["no-address", "no-bank-details"];
  expect(await anomalies()).toEqual([paid, paid, ["no-address"], ["no-address"]]);
  await db.association.update({
    where: { id: associationId },
    data: { addressLine: "1 rue du Puits", city: "Liévin" },
  });
  await db.user.update({ where: { id: applicant.userId }, data: { disabledAt: ports.now() } });
  for (const found of await anomalies()) expect(found).toContain("no-reader");
  await db.user.update({ where: { id: applicant.userId }, data: { disabledAt: null } });
  // Found out after the session: the secretary, who recorded the decision, is linked to the association.
  await db.conflictOfInterest.create({
    data: {
      applicationId: dossiers[2]!.id,
      userId: secretary.userId,
      origin: "declared",
      createdAt: ports.now(),
    },
  });
  expect(await anomalies()).toEqual([["no-bank-details"], ["no-bank-details"], ["recused-took-part"], []]);
  granted(await approvePublication(ports, chair, { publicationId }));
  expect(await anomalies()).toEqual([[], [], [], []]);
});

test("agents read when a letter was opened, within the reach of their role", async ({ db }) => {
  const { committee, dossiers, sessionId } = await decided(db);
  const { ports, applicant, administrator, chair } = committee;
  const publicationId = await prepareLetters(committee, sessionId);
  const { number } = dossiers[2]!;
  expect((await findAfterDecision(ports, administrator, number)).letters).toEqual([]);
  granted(await approvePublication(ports, chair, { publicationId }));
  const sentAt = ports.now();
  expect((await findAfterDecision(ports, administrator, number)).letters).toEqual([
    { sentAt, firstReadAt: null },
  ]);
  await Promise.all(Array.from({ length: 8 }, () => readLetters(ports, applicant, number)));
  expect((await findAfterDecision(ports, administrator, number)).letters).toEqual([
    { sentAt, firstReadAt: sentAt },
  ]);
  const { decisionId } = await db.decisionLetter.findFirstOrThrow({
    where: { applicationId: dossiers[2]!.id },
  });
  expect(await db.auditEntry.count({ where: { event: "decision.letter-read", subjectId: decisionId } })).toBe(
    1,
  );
  expect((await findAfterDecision(ports, applicant, number)).letters).toEqual([]);
});

test("the first reading of a letter keeps its date", async ({ db }) => {
  const { committee, dossiers, sessionId } = await decided(db);
  const { ports, applicant, chair } = committee;
  const publicationId = await prepareLetters(committee, sessionId);
  granted(await approvePublication(ports, chair, { publicationId }));
  const later = (hour: number) => ({ db, now: () => new Date(Date.UTC(2026, 11, 2, hour)) });
  const helper = {
    ...applicant,
    memberships: applicant.memberships.map((membership) => ({ ...membership, isHelper: true })),
  };
  expect(await readLetters(later(6), helper, dossiers[2]!.number)).toHaveLength(1);
  await readLetters(later(8), applicant, dossiers[2]!.number);
  await readLetters(later(9), applicant, dossiers[2]!.number);
  expect(await readLetters(later(7), await createPerson(db), dossiers[2]!.number)).toEqual([]);
  const letter = await db.decisionLetter.findFirstOrThrow({ where: { applicationId: dossiers[2]!.id } });
  expect(letter.firstReadAt).toEqual(new Date("2026-12-02T08:00:00Z"));
  const noted = await db.auditEntry.findMany({ where: { event: "decision.letter-read" } });
  expect(noted.filter(({ subjectId }) => subjectId === letter.decisionId)).toMatchObject([
    { actorId: applicant.userId, facts: { letterId: letter.id } },
  ]);
});
