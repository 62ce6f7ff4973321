import { describe, expect } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { findSharedDossier } from "~/features/applications/evidence/shared-dossier.server";
import { sendToAssociation, sendToService } from "~/features/exchange/send-message.server";
import { writeNote } from "~/features/exchange/write-note.server";
import { openOwnThread, openThread } from "~/features/exchange/thread.server";
import { findInvitation, giveOpinion, openInvitation } from "~/features/opinions/invitation.server";
import { inviteOpinion, revokeInvitation } from "~/features/opinions/invite-opinion.server";
import { remindOpinions } from "~/features/opinions/remind-opinions.server";
import { findJointMoney } from "~/features/reviews/joint-view.server";
import { findSeverity } from "~/features/reviews/severity.server";
import { test } from "../../support/database/database-test";
import { granted } from "../../support/factories/committee";
import {
  admitDossier,
  depositDossier,
  hireInstructor,
  type Instruction,
} from "../../support/factories/instruction";

const at = new Date("2026-10-05T10:00:00Z");

describe("messages", () => {
  test("go both ways, are read once, and their letters say nothing of them", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, applicant, cityInstructor, stateInstructor, number, applicationId } = dossier;
    const body = "Où auront lieu les ateliers ?";
    granted(await sendToAssociation(ports, cityInstructor, { number, body, about: "project" }));
    granted(await sendToAssociation(ports, cityInstructor, { number, body: "Merci.", about: "" }));
    const letters = await db.outboxMessage.findMany({ where: { applicationId } });
    expect(letters.map(({ kind }) => kind)).toEqual(["message.from-service"]);
    expect(JSON.stringify(letters[0]!.payload)).not.toContain("ateliers");
    expect((await openOwnThread(ports, applicant, number))?.messages).toMatchObject([
      { body, about: "project", fromPortal: true },
      { body: "Merci." },
    ]);
    granted(await sendToService(ports, applicant, { number, body: "À la Maison des habitants.", about: "" }));
    const seen = await openThread(ports, stateInstructor, number);
    expect(seen?.messages.map(({ readAt }) => readAt !== null)).toEqual([true, true, false]);
    const told = await db.outboxMessage.findMany({
      where: { kind: "message.from-association", applicationId },
    });
    expect(told).toHaveLength(1);
  });

  test("sent eight times at once are one, and so is a note", async ({ db }) => {
    const { ports, applicant, cityInstructor, number, applicationId } = await depositDossier({
      db,
      now: () => at,
    });
    const words = { number, body: "Deux fois le même bouton.", about: "" };
    const eight = (send: () => Promise<{ ok: boolean }>) => Promise.all(Array.from({ length: 8 }, send));
    for (const send of [
      () => sendToService(ports, applicant, words),
      () => sendToAssociation(ports, cityInstructor, words),
      () => writeNote(ports, cityInstructor, words),
    ])
      expect((await eight(send)).every(({ ok }) => ok)).toBe(true);
    expect(await db.message.count({ where: { applicationId } })).toBe(2);
    expect(await db.internalNote.count({ where: { applicationId } })).toBe(1);
    const later = { ...ports, now: () => new Date(at.getTime() + 60_000) };
    granted(await sendToService(later, applicant, words));
    expect(await db.message.count({ where: { applicationId } })).toBe(3);
  });

  test("are nobody else's", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const other = await depositDossier(dossier.ports);
    const { ports, number } = dossier;
    expect(await openOwnThread(ports, other.applicant, number)).toBeNull();
    expect(await openThread(ports, other.cityInstructor, number)).toBeNull();
    const words = { number, body: "Bonjour", about: "" };
    expect(await sendToService(ports, other.applicant, words)).toMatchObject({ ok: false });
    expect(await sendToAssociation(ports, other.cityInstructor, words)).toMatchObject({ ok: false });
    expect(await db.message.count({ where: { applicationId: dossier.applicationId } })).toBe(0);
  });
});

async function invite(
  { ports, cityInstructor, number, applicationId }: Instruction,
  email = "ccq@example.org",
) {
  granted(
    await inviteOpinion(ports, cityInstructor, {
      number,
      kind: "citizen_council",
      partner: "Conseil citoyen",
      email,
      question: "Qu’en pensez-vous ?",
      dueOn: "2026-10-20" as Day,
    }),
  );
  const letter = await ports.db.outboxMessage.findFirstOrThrow({
    where: { kind: "opinion.invited", applicationId },
    orderBy: { id: "desc" },
  });
  return (letter.payload as { token: string }).token;
}

describe("an opinion by link", () => {
  test("is read by the button only, given once, and shows neither bank nor people", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, applicationId } = dossier;
    const token = await invite(dossier);
    const kept = await db.opinion.findFirstOrThrow({ where: { applicationId } });
    expect(Buffer.from(kept.tokenHash).toString("utf8")).not.toContain(token);
    granted(await findInvitation(ports, token));
    expect((await db.opinion.findFirstOrThrow({ where: { applicationId } })).openedAt).toBeNull();
    granted(await openInvitation(ports, token));
    const shared = JSON.stringify(await findSharedDossier(ports, applicationId));
    const bank = await db.applicationSection.findFirstOrThrow({ where: { applicationId, code: "bank" } });
    const people = await db.applicationSection.findFirstOrThrow({ where: { applicationId, code: "people" } });
    for (const secret of [
      ...Object.values(bank.answers as object),
      ...Object.values(people.answers as object),
    ])
      if (typeof secret === "string" && secret.length > 6) expect(shared).not.toContain(secret);
    const said = { stance: "favourable" as const, body: "Les habitants l’attendent." };
    const given = await Promise.all([giveOpinion(ports, token, said), giveOpinion(ports, token, said)]);
    expect(given.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await openInvitation(ports, token)).toMatchObject({ refusal: { code: "already-given" } });
  });

  test("is asked of one partner once, for eight presses at once", async ({ db }) => {
    const { ports, cityInstructor, number, applicationId } = await depositDossier({ db, now: () => at });
    const asked = {
      number,
      kind: "citizen_council" as const,
      partner: "Conseil citoyen",
      email: "ccq@example.org",
      question: "Qu’en pensez-vous ?",
      dueOn: "2026-10-20" as Day,
    };
    const invited = await Promise.all(
      Array.from({ length: 8 }, () => inviteOpinion(ports, cityInstructor, asked)),
    );
    expect(invited.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.outboxMessage.count({ where: { kind: "opinion.invited", applicationId } })).toBe(1);
  });

  test("opens nothing once taken back, past its day, or with another secret", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, cityInstructor, number, applicationId } = dossier;
    const token = await invite(dossier);
    const after = { db, now: () => new Date("2026-10-21T10:00:00Z") };
    expect(await openInvitation(after, token)).toMatchObject({ refusal: { code: "over" } });
    for (const wrong of ["", "x".repeat(43), `${token}x`])
      expect(await openInvitation(ports, wrong)).toMatchObject({ refusal: { code: "not-found" } });
    const { id: opinionId } = await db.opinion.findFirstOrThrow({ where: { applicationId } });
    const stranger = await hireInstructor(ports, (await depositDossier(ports)).city.funderId);
    expect(await revokeInvitation(ports, stranger, { number, opinionId })).toMatchObject({ ok: false });
    granted(await revokeInvitation(ports, cityInstructor, { number, opinionId }));
    expect(await openInvitation(ports, token)).toMatchObject({ refusal: { code: "over" } });
  });

  test("is reminded once, by a link that replaces the first", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { applicationId, ports } = dossier;
    const token = await invite(dossier);
    const soon = { db, now: () => new Date("2026-10-17T10:00:00Z") };
    await remindOpinions(soon);
    await remindOpinions(soon);
    const letters = await db.outboxMessage.findMany({ where: { kind: "opinion.reminder", applicationId } });
    expect(letters).toHaveLength(1);
    expect(await openInvitation(ports, token)).toMatchObject({ refusal: { code: "not-found" } });
    granted(await openInvitation(ports, (letters[0]!.payload as { token: string }).token));
  });
});

test("the joint view flags the same purse twice, and severity tells nothing of what one has still to score", async ({
  db,
}) => {
  const dossier = await admitDossier({ db, now: () => at });
  const { ports, cityInstructor, number, applicationId, callId, state, stateInstructor } = dossier;
  await db.budgetLine.create({
    data: {
      applicationId,
      scope: "project",
      side: "product",
      account: "74-STATE",
      label: "DRAC",
      amountText: "100.00",
      amountCents: 10_000n,
      position: 1,
      funderKind: "STATE",
      funderName: "DRAC",
    },
  });
  const money = await findJointMoney(ports, cityInstructor, number);
  expect(money?.doubles).toMatchObject([{ kind: "line", funder: "État", label: "DRAC" }]);
  await db.review.create({
    data: {
      applicationId,
      funderId: state.funderId,
      reviewerId: stateInstructor.userId,
      startedAt: at,
      completedAt: at,
      opinion: "favourable",
      totalHundredths: 7_000,
    },
  });
  expect((await findSeverity(ports, cityInstructor, callId)).dossiers).toEqual([]);
  expect((await findSeverity(ports, stateInstructor, callId)).dossiers).toMatchObject([
    { dossier: number, raw: 7_000 },
  ]);
});
