import { createHash } from "node:crypto";
import { advance } from "~/domain/application/lifecycle";
import { proofPath } from "~/domain/decision-log/proof";
import { letterBody } from "~/domain/decision/letter";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import type { Tx } from "~/platform/database/database.server";
import { record, type EmailToSend } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { answerAppeal } from "./answer-appeal.server";
import { promiseAwards } from "./promise-awards.server";
import { unsent } from "./unsent-letters.server";
import { associationReaders } from "~/platform/access/association-readers.server";

export interface Sending {
  /** Letters sent now. */
  readonly sent: number;
  /** Why others could not be: they are tried again by the worker. */
  readonly failures: readonly unknown[];
}

/**
 * Sends the letters of an approved publication that are not sent yet, each in a transaction of its own: the
 * application moves, the awards exist, and the emails leave, or none of it. One that fails holds up no other.
 */
export async function sendLetters({ db, now }: Ports, publicationId: string): Promise<Sending> {
  const waiting = await db.decisionLetter.findMany({
    where: { ...unsent, publicationId, publication: { approvedAt: { not: null }, cancelledAt: null } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  let sent = 0;
  const failures: unknown[] = [];
  for (const { id } of waiting) {
    try {
      if (await db.$transaction((tx) => sendLetter(tx, id, now()))) sent += 1;
    } catch (fault) {
      failures.push(fault);
    }
  }
  return { sent, failures };
}

async function sendLetter(tx: Tx, letterId: string, at: Date): Promise<boolean> {
  const { body } = await tx.decisionLetter.findUniqueOrThrow({
    where: { id: letterId },
    select: { body: true },
  });
  const bodySha256 = createHash("sha256").update(canonicalJson(body)).digest();
  const { count } = await tx.decisionLetter.updateMany({
    where: { id: letterId, sentAt: null },
    data: { sentAt: at, bodySha256: new Uint8Array(bodySha256) },
  });
  if (count === 0) return false;
  const letter = await tx.decisionLetter.findUniqueOrThrow({
    where: { id: letterId },
    select: {
      applicationId: true,
      publication: { select: { approvedById: true } },
      application: { select: { number: true, status: true, version: true, associationId: true } },
      decision: {
        select: {
          id: true,
          appealId: true,
          lines: {
            where: { outcome: "granted" },
            select: { id: true, funderId: true, amountCents: true, carriedCents: true },
          },
        },
      },
    },
  });
  const { step, appeal } = letterBody.parse(body);
  const { application, applicationId } = letter;
  const advanced = advance(application.status, step);
  // The dossier was withdrawn between the list and this letter: the next list passes it over.
  if (!advanced.ok) throw new Error(`letter ${letterId}: ${step} cannot be taken from ${application.status}`);
  const moved = await tx.application.updateMany({
    where: { id: applicationId, version: application.version },
    data: { status: advanced.value, updatedAt: at, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Error(`letter ${letterId}: its application changed meanwhile`);
  await tx.applicationStepTaken.create({
    data: {
      applicationId,
      step,
      fromStatus: application.status,
      toStatus: advanced.value,
      takenAt: at,
      takenById: letter.publication.approvedById,
    },
  });
  await promiseAwards(tx, { applicationId, lines: letter.decision.lines, at });
  const { appealId } = letter.decision;
  if (appeal && appealId)
    await answerAppeal(tx, { appealId, outcome: appeal.outcome, at, byId: letter.publication.approvedById });
  const readers = await associationReaders(tx, application.associationId, at);
  const fingerprint = bodySha256.toString("hex");
  await record(tx, {
    at,
    event: "decision.published",
    actor: letter.publication.approvedById ? { userId: letter.publication.approvedById } : null,
    subject: { type: "decision", id: letter.decision.id },
    applicationId,
    facts: {
      letterId,
      applicationId,
      step,
      bodySha256: fingerprint,
      ...(appeal && { appealId, appealOutcome: appeal.outcome }),
    },
    emails: readers.map(({ userId, email }): EmailToSend => {
      const payload = { email, number: application.number, proofPath: proofPath(fingerprint) };
      const dedupe = `${letterId}:${userId}`;
      return appeal
        ? {
            kind: "appeal.answered",
            payload: { ...payload, path: `/dossiers/${application.number}/decision` },
            dedupe,
          }
        : { kind: "decision.published", payload, dedupe };
    }),
  });
  return true;
}
