import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { sectionByCode } from "~/domain/application/sections";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { depositOf, startDossier, typeDossier } from "../../support/factories/typed-dossier";

const open = new Date("2026-10-05T09:12:44.310Z");
const at = (db: Db, instant: string | Date) => ({ db, now: () => new Date(instant) });

async function prepared(db: Db, { form = {} }: { form?: Record<string, unknown> } = {}) {
  const ports = at(db, open);
  const call = await publishCall(db, { form });
  const { associationId, owner } = await openAssociation(ports, await createPerson(db));
  const number = await typeDossier(ports, owner, { slug: call.slug, associationId });
  return { ports, call, associationId, owner, number };
}

async function traces(db: Db, number: string) {
  const { id, status } = await db.application.findUniqueOrThrow({ where: { number } });
  const [submissions, verdicts, steps, letters, audit] = await Promise.all([
    db.submission.count({ where: { applicationId: id } }),
    db.eligibilityVerdict.count({ where: { applicationId: id } }),
    db.applicationStepTaken.count({ where: { applicationId: id } }),
    db.outboxMessage.count({ where: { applicationId: id } }),
    db.auditEntry.count({ where: { subjectId: id, event: "application.submitted" } }),
  ]);
  return { status, submissions, verdicts, steps, letters, audit };
}

const untouched = { status: "draft", submissions: 0, verdicts: 0, steps: 0, letters: 0, audit: 0 };
const once = { status: "submitted", submissions: 1, verdicts: 1, steps: 1, letters: 1, audit: 1 };

describe("a signatory who sends the dossier they read", () => {
  test("deposits it once: frozen, judged, receipted", async ({ db }) => {
    const { ports, owner, number } = await prepared(db);
    const deposit = await depositOf(ports, number);

    expect(await submitApplication(ports, owner, deposit)).toEqual({ ok: true, value: { number } });

    expect(await traces(db, number)).toEqual(once);
    const submission = await db.submission.findUniqueOrThrow({
      where: { formKey: deposit.formKey },
      include: { verdicts: true },
    });
    expect(submission.submittedAt).toEqual(open);
    expect(submission.input).toMatchObject({
      id: number,
      submittedAt: open.toISOString(),
      requestedAmount: "8000.00",
    });
    expect(submission.verdicts[0]?.inputSha256).toEqual(submission.inputSha256);
    const letter = await db.outboxMessage.findFirstOrThrow({ where: { recipient: owner.email } });
    expect(letter.payload).toMatchObject({
      number,
      receivedAt: "lundi 5 octobre 2026 à 11\u00A0h\u00A012\u00A0min\u00A044\u00A0s (heure de Paris)",
      answerDueOn: "samedi 5 décembre 2026",
    });
  });

  test("gets the same receipt when the same form comes again, even after the closing", async ({ db }) => {
    const { ports, owner, number } = await prepared(db);
    const deposit = await depositOf(ports, number);
    await submitApplication(ports, owner, deposit);
    const again = await submitApplication(at(db, "2026-11-02T10:00:00Z"), owner, deposit);
    expect(again).toEqual({ ok: true, value: { number } });
    expect(await traces(db, number)).toEqual(once);
  });
});

describe("of eight sendings at once", () => {
  test("of one form, all get the receipt of the one deposit", async ({ db }) => {
    const { ports, owner, number } = await prepared(db);
    const deposit = await depositOf(ports, number);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => submitApplication(ports, owner, deposit)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
    expect(await traces(db, number)).toEqual(once);
  });

  test("of eight windows, one deposits and seven learn of it", async ({ db }) => {
    const { ports, owner, number } = await prepared(db);
    const deposit = await depositOf(ports, number);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => submitApplication(ports, owner, { ...deposit, formKey: randomUUID() })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok).map((answer) => !answer.ok && answer.refusal.code)).toEqual(
      Array(7).fill("already-submitted"),
    );
    expect(await traces(db, number)).toEqual(once);
  });
});

describe("the closing, on the Sunday when summer time ends", () => {
  test.for([
    ["in its last millisecond", "2026-10-25T22:59:59.999Z", true],
    ["at the first instant after it", "2026-10-25T23:00:00.000Z", false],
    ["a second before the opening", "2026-09-14T06:59:59.999Z", false],
  ] as const)("%s", async ([, instant, isAccepted], { db }) => {
    const { ports, owner, number } = await prepared(db);
    const deposit = await depositOf(ports, number);
    const answer = await submitApplication(at(db, instant), owner, deposit);
    expect(answer.ok).toBe(isAccepted);
    if (!isAccepted) {
      expect(answer).toEqual({ ok: false, refusal: { code: "call-closed" } });
      expect(await traces(db, number)).toEqual(untouched);
    }
  });

  test("holds in the database when the call is closed behind the server's back", async ({ db }) => {
    const { number } = await prepared(db);
    const { id, createdById } = await db.application.findUniqueOrThrow({ where: { number } });
    const late = db.submission.create({
      data: {
        applicationId: id,
        ordinal: 1,
        submittedAt: new Date("2026-10-25T23:00:00Z"),
        submittedById: createdById,
        signatoryName: "Camille D’Haene, présidente",
        input: {},
        inputSha256: new Uint8Array(32),
        files: [],
        formKey: randomUUID(),
      },
    });
    await expect(late).rejects.toThrow("submissions_arrive_in_the_window");
    expect(await traces(db, number)).toEqual(untouched);
  });
});

describe("leaves no trace", () => {
  test("when an answer changed since the page was shown", async ({ db }) => {
    const { ports, owner, number } = await prepared(db);
    const deposit = await depositOf(ports, number);
    const people = sectionByCode("people")!;
    const saved = await saveSection(ports, owner, {
      number,
      section: people,
      version: 1,
      answers: people.schema.parse({ representativeFirstName: "Dominique" }),
      completed: false,
    });
    expect(saved.ok).toBe(true);
    expect(await submitApplication(ports, owner, deposit)).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile" },
    });
    expect(await traces(db, number)).toEqual(untouched);
  });

  test("for a member who does not sign, whatever else they may do", async ({ db }) => {
    const { ports, associationId, number } = await prepared(db);
    const deposit = await depositOf(ports, number);
    for (const mandates of [["reader"], ["editor"], ["owner"]] as const) {
      const member = await joinAssociation(db, await createPerson(db), {
        associationId,
        mandates: [...mandates],
      });
      const answer = await submitApplication(ports, member, deposit);
      expect(answer).toEqual({ ok: false, refusal: { code: "not-found" } });
    }
    expect(await traces(db, number)).toEqual(untouched);
  });

  test("for a signatory of another association", async ({ db }) => {
    const { ports, number } = await prepared(db);
    const { owner: stranger } = await openAssociation(ports, await createPerson(db));
    const answer = await submitApplication(ports, stranger, await depositOf(ports, number));
    expect(answer).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await traces(db, number)).toEqual(untouched);
  });

  test("while no rule can be reckoned, because the form has hardly been begun", async ({ db }) => {
    const { ports, call, associationId, owner } = await prepared(db);
    const number = await startDossier(ports, owner, { slug: call.slug, associationId });
    const answer = await submitApplication(ports, owner, await depositOf(ports, number));
    expect(answer).toEqual({ ok: false, refusal: { code: "unreadable" } });
    expect(await traces(db, number)).toEqual(untouched);
  });

  test("when the call takes complete dossiers only", async ({ db }) => {
    const { ports, owner, number } = await prepared(db, { form: { deposit: { onIncomplete: "refuse" } } });
    const answer = await submitApplication(ports, owner, await depositOf(ports, number));
    expect(answer).toEqual({ ok: false, refusal: { code: "not-eligible" } });
    expect(await traces(db, number)).toEqual(untouched);
  });
});

test("a withdrawn dossier is not sent, and the key of another dossier's form opens nothing", async ({
  db,
}) => {
  const { ports, call, associationId, owner, number } = await prepared(db);
  const other = await typeDossier(ports, owner, { slug: call.slug, associationId });
  const sent = await depositOf(ports, other);
  await submitApplication(ports, owner, sent);
  const reused = await submitApplication(ports, owner, {
    ...(await depositOf(ports, number)),
    formKey: sent.formKey,
  });
  expect(reused).toEqual({ ok: false, refusal: { code: "changed-meanwhile" } });

  const { version } = await db.application.findUniqueOrThrow({ where: { number } });
  await withdrawApplication(ports, owner, { number, version, reason: "Projet reporté." });
  const answer = await submitApplication(ports, owner, await depositOf(ports, number));
  expect(answer).toEqual({ ok: false, refusal: { code: "wrong-status" } });
});
