import { addDays, dayInWords, daysBetween, parisDay, type Day } from "~/domain/calendar/paris";
import { reminderDays, reminderDue } from "~/domain/report/reminders";
import { associationReaders } from "~/platform/access/association-readers.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

const awaited = { status: { in: ["report_due" as const, "report_to_amend" as const] } };
const dayOf = (date: Date) => date.toISOString().slice(0, 10) as Day;
const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Reminds associations of the reports that they still owe, once at each of the days before they are due. */
export async function remindReports({ db, now }: Ports): Promise<void> {
  const at = now();
  const today = parisDay(at);
  const waiting = await db.report.findMany({
    where: {
      dueOn: { gte: dateOf(today), lte: dateOf(addDays(today, reminderDays[0])) },
      application: { awards: { some: awaited } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      dueOn: true,
      askedAt: true,
      remindedDays: true,
      applicationId: true,
      application: { select: { number: true, associationId: true } },
    },
  });
  for (const { id, dueOn, askedAt, remindedDays, applicationId, application } of waiting) {
    const due = dayOf(dueOn);
    const days = reminderDue({ dueOn: due, askedOn: parisDay(askedAt), reminded: remindedDays }, today);
    if (days === null) continue;
    await db.$transaction(async (tx) => {
      const { count } = await tx.report.updateMany({
        where: {
          id,
          OR: [{ remindedDays: null }, { remindedDays: { gt: days } }],
          application: { awards: { some: awaited } },
        },
        data: { remindedDays: days },
      });
      if (count === 0) return;
      const readers = await associationReaders(tx, application.associationId, at);
      await record(tx, {
        at,
        event: "report.reminded",
        actor: null,
        subject: { type: "report", id },
        applicationId,
        facts: { applicationId, days },
        emails: readers.map(({ userId, email }) => ({
          kind: "report.reminder",
          payload: {
            email,
            number: application.number,
            dueOn: dayInWords(due),
            daysLeft: daysBetween(today, due),
          },
          dedupe: `${id}:${due}:${days}:${userId}`,
        })),
      });
    });
  }
}
