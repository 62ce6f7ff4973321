import { parisDay, parisInstant, type Day } from "~/domain/calendar/paris";
import { record } from "~/platform/journal/record.server";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";

const event = "instruction.assignees-told";
const numbersShown = 20;
const most = 5_000;

/**
 * Tells each instructor, from seven in the morning and once a day at most, which dossiers were given to them since
 * the last time: one letter, whatever their number. What they took up themselves is not said.
 */
export async function tellAssignees({ db, now }: Ports): Promise<void> {
  const at = now();
  const today = parisDay(at);
  if (at < parisInstant(`${today}T07:00:00`)) return;
  const rows = await db.assignment.findMany({
    where: { toldAt: null },
    orderBy: [{ assignedAt: "asc" }, { applicationId: "asc" }],
    take: most,
    select: {
      applicationId: true,
      funderId: true,
      assigneeId: true,
      application: { select: { number: true } },
      assignee: { select: { email: true, disabledAt: true } },
    },
  });
  const told = await listTold(db, today, [...new Set(rows.map(({ assigneeId }) => assigneeId))]);
  const byAssignee = new Map<string, typeof rows>();
  for (const row of rows) byAssignee.set(row.assigneeId, [...(byAssignee.get(row.assigneeId) ?? []), row]);
  for (const [assigneeId, lines] of byAssignee) {
    if (told.has(assigneeId)) continue;
    await db.$transaction(async (tx) => {
      const { count } = await tx.assignment.updateMany({
        where: {
          assigneeId,
          toldAt: null,
          OR: lines.map(({ applicationId, funderId }) => ({ applicationId, funderId })),
        },
        data: { toldAt: at },
      });
      if (count === 0) return;
      const numbers = [...new Set(lines.map(({ application }) => application.number))];
      const { email, disabledAt } = lines[0]!.assignee;
      const payload = { email, count: numbers.length, numbers: numbers.slice(0, numbersShown) };
      await record(tx, {
        at,
        event,
        actor: null,
        subject: { type: "user", id: assigneeId },
        facts: { count: numbers.length },
        emails: disabledAt
          ? []
          : [{ kind: "instruction.dossiers-assigned", payload, dedupe: `${assigneeId}:${today}` }],
      });
    });
  }
}

/** Who was told today already: the job runs every hour. */
async function listTold(db: Db, today: Day, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const sent = await db.auditEntry.findMany({
    where: { event, subjectId: { in: [...userIds] }, at: { gte: parisInstant(`${today}T00:00:00`) } },
    select: { subjectId: true },
  });
  return new Set(sent.map(({ subjectId }) => subjectId));
}
