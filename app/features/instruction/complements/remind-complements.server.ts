import { addDays, dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { reminderDays } from "~/domain/complement/request";
import { associationReaders } from "~/platform/access/association-readers.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

const most = 200;

const waiting = { answeredAt: null, cancelledAt: null } as const;

const select = {
  id: true,
  dueOn: true,
  applicationId: true,
  application: { select: { number: true, associationId: true } },
  askedBy: { select: { id: true, email: true, disabledAt: true } },
} as const;

/** Three days before the end the association is reminded; the day after, the agent who asked has a decision to take. */
export async function remindComplements(ports: Ports): Promise<void> {
  await remindAssociations(ports);
  await tellAgents(ports);
}

async function remindAssociations({ db, now }: Ports): Promise<void> {
  const at = now();
  const limit = new Date(addDays(parisDay(at), reminderDays));
  const due = await db.complementRequest.findMany({
    where: { ...waiting, remindedAt: null, dueOn: { lte: limit } },
    take: most,
    select,
  });
  for (const { id, dueOn, applicationId, application } of due)
    await db.$transaction(async (tx) => {
      const { count } = await tx.complementRequest.updateMany({
        where: { id, ...waiting, remindedAt: null },
        data: { remindedAt: at },
      });
      const day = dueOn.toISOString().slice(0, 10) as Day;
      if (count === 0 || day < parisDay(at)) return;
      const readers = await associationReaders(tx, application.associationId, at);
      await record(tx, {
        at,
        event: "complement.reminded",
        actor: null,
        subject: { type: "complement", id },
        applicationId,
        emails: readers.map(({ userId, email }) => ({
          kind: "complement.reminder",
          payload: { email, number: application.number, dueOn: dayInWords(day) },
          dedupe: `${id}:${userId}`,
        })),
      });
    });
}

async function tellAgents({ db, now }: Ports): Promise<void> {
  const at = now();
  const today = new Date(parisDay(at));
  const late = await db.complementRequest.findMany({
    where: { ...waiting, overdueAt: null, dueOn: { lt: today } },
    take: most,
    select,
  });
  for (const { id, applicationId, application, askedBy } of late)
    await db.$transaction(async (tx) => {
      const { count } = await tx.complementRequest.updateMany({
        where: { id, ...waiting, overdueAt: null },
        data: { overdueAt: at },
      });
      if (count === 0) return;
      const { number } = application;
      await record(tx, {
        at,
        event: "complement.overdue",
        actor: null,
        subject: { type: "complement", id },
        applicationId,
        emails: askedBy.disabledAt
          ? []
          : [{ kind: "complement.overdue", payload: { email: askedBy.email, number }, dedupe: id }],
      });
    });
}
