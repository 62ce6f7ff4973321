import { instantInWords } from "~/domain/calendar/paris";
import { longestReminderMs, reminderDue, type Reminder } from "~/domain/draft/reminders";
import { associationWriters } from "~/platform/access/association-writers.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

const batch = 200;

const draft = {
  id: true,
  number: true,
  title: true,
  status: true,
  createdAt: true,
  associationId: true,
  association: { select: { name: true } },
  call: { select: { title: true, closesAt: true } },
} as const;

/**
 * Recalls the drafts that are not sent, seven days, two days and four hours before the closing of their call, once
 * each: the letter's key holds the dossier, the reminder and the person, whatever the number of workers, and the
 * dossier is looked at again while it is held, so that one just sent is left in peace.
 *
 * @returns how many dossiers were recalled
 */
export async function remindDrafts({ db, now }: Ports): Promise<number> {
  const at = now();
  let reminded = 0;
  let after: string | undefined;
  for (let found = batch; found === batch;) {
    const drafts = await db.application.findMany({
      where: {
        status: { in: ["draft", "awaiting_certification"] },
        call: {
          publishedAt: { not: null },
          archivedAt: null,
          isPractice: false,
          opensAt: { lte: at },
          closesAt: { gt: at, lte: new Date(at.getTime() + longestReminderMs) },
        },
        ...(after === undefined ? {} : { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, createdAt: true, call: { select: { closesAt: true } } },
    });
    for (const { id, createdAt, call } of drafts) {
      const due = reminderDue({ startedAt: createdAt, closesAt: call.closesAt }, at);
      if (due && (await db.$transaction((tx) => remind(tx, { id, due, at })))) reminded += 1;
    }
    found = drafts.length;
    after = drafts.at(-1)?.id;
  }
  return reminded;
}

async function remind(tx: Tx, { id, due, at }: { id: string; due: Reminder; at: Date }): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM applications WHERE id = ${id}::uuid FOR UPDATE`;
  const application = await tx.application.findUnique({ where: { id }, select: draft });
  if (application?.status !== "draft" && application?.status !== "awaiting_certification") return false;
  const known = await tx.auditEntry.findFirst({
    where: {
      subjectType: "application",
      subjectId: id,
      event: "application.reminded",
      facts: { path: ["reminder"], equals: due.code },
    },
    select: { id: true },
  });
  if (known) return false;
  const isToCertify = application.status === "awaiting_certification";
  const members = await associationWriters(tx, application.associationId, at);
  const { number, title, association, call } = application;
  await record(tx, {
    at,
    event: "application.reminded",
    actor: null,
    subject: { type: "application", id },
    facts: { reminder: due.code },
    applicationId: id,
    emails: members
      .filter(({ maySign }) => maySign || !isToCertify)
      .map(({ userId, email }) => ({
        kind: "application.draft-reminder" as const,
        dedupe: `${id}:${due.code}:${userId}`,
        payload: {
          email,
          number,
          association: association.name,
          title: title || "Projet sans titre",
          call: call.title,
          left: due.left,
          closesAt: instantInWords(call.closesAt),
          isToCertify,
          path: isToCertify ? `/dossiers/${number}/envoi` : `/dossiers/${number}`,
        },
      })),
  });
  return true;
}
