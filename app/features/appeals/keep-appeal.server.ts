import { fullName, type Actor } from "~/domain/access/actor";
import { appealClock } from "~/domain/appeal/answer-clock";
import type { ToldLine } from "~/domain/appeal/contestable";
import { isLate } from "~/domain/appeal/time-limit";
import { appealFile } from "~/domain/attachment/document-words";
import { dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { associationReaders } from "~/platform/access/association-readers.server";
import { centsToRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { AppealGround } from "./appealable.server";
import type { AppealToFile } from "./appeal-to-file.server";

interface Filed {
  readonly at: Date;
  readonly applicationId: string;
  readonly associationId: string;
  readonly ground: AppealGround;
  /** Those of the ground that are contested. */
  readonly lines: readonly ToldLine[];
  readonly lastDay: Day;
  readonly sent: AppealToFile;
}

/** Writes the appeal, its lines and its file, with the audit line and the receipts. */
export async function keepAppeal(
  tx: Tx,
  actor: Actor,
  { at, applicationId, associationId, ground, lines, lastDay, sent }: Filed,
): Promise<void> {
  const { number, formKey, grounds, upload } = sent;
  const { target, contestedStepId } = ground;
  const { id } = await tx.appeal.create({
    data: {
      applicationId,
      target,
      contestedStepId,
      grounds,
      lastDayOn: new Date(`${lastDay}T00:00:00Z`),
      isLate: isLate(lastDay, at),
      filedAt: at,
      filedById: actor.userId,
      signatoryName: fullName(actor),
      formKey,
    },
    select: { id: true },
  });
  await tx.appealLine.createMany({
    data: lines.map(({ funderId, granted }) => ({
      appealId: id,
      applicationId,
      funderId,
      grantedCents: centsToRow(granted),
    })),
  });
  if (upload)
    await tx.attachment.create({
      data: {
        appealId: id,
        documentType: appealFile,
        ...upload,
        uploadedById: actor.userId,
        uploadedAt: at,
      },
      select: { id: true },
    });
  const readers = await associationReaders(tx, associationId, at);
  await record(tx, {
    at,
    event: "appeal.filed",
    actor,
    subject: { type: "appeal", id },
    applicationId,
    facts: {
      applicationId,
      target,
      contestedStepId,
      funderIds: lines.map(({ funderId }) => funderId),
      lastDay,
      isLate: isLate(lastDay, at),
      withFile: upload !== undefined,
    },
    emails: readers.map(({ userId, email }) => ({
      kind: "appeal.received",
      payload: {
        email,
        number,
        filedOn: dayInWords(parisDay(at)),
        dueOn: dayInWords(appealClock({ filedAt: at, now: at }).dueOn),
        lateSince: isLate(lastDay, at) ? dayInWords(lastDay) : null,
      },
      dedupe: `${id}:${userId}`,
    })),
  });
}
