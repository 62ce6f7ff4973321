import { addDays, addMonths, parisDay, parisInstant, type Day } from "~/domain/calendar/paris";
import { record } from "~/platform/journal/record.server";
import { clocked, clockOf } from "~/platform/lifecycle/running-clock.server";
import type { Ports } from "~/platform/ports.server";

/** Statuses in which silence runs against the association. */
const waiting = ["submitted", "admissible", "in_review", "scored", "committee_pending", "adjourned"] as const;
const most = 2_000;

/**
 * Fifteen days before silence becomes a refusal (FUP-07), each instructor of the dossiers concerned is told how many
 * there are: one letter a day at most, whatever their number.
 */
export async function warnDeadlines({ db, now }: Ports): Promise<void> {
  const at = now();
  const today = parisDay(at);
  const earliest = new Date(addDays(addMonths(today, -2), -180));
  // None sent later is near its end, whatever the length of the months.
  const latest = new Date(addDays(addMonths(today, -2), 20));
  const rows = await db.application.findMany({
    where: {
      status: { in: [...waiting] },
      submittedAt: { gte: earliest, lte: latest },
      call: { isPractice: false },
    },
    orderBy: { submittedAt: "desc" },
    take: most,
    select: {
      callId: true,
      ...clocked,
    },
  });
  const near = rows.filter((row) => clockOf(row, at).alertOn === today);
  if (near.length === 0) return;
  const counts = new Map<string, { email: string; count: number }>();
  for (const callId of new Set(near.map((one) => one.callId))) {
    const dossiers = near.filter((one) => one.callId === callId).length;
    for (const { userId, email } of await instructorsOfCall({ db }, callId, at))
      counts.set(userId, { email, count: (counts.get(userId)?.count ?? 0) + dossiers });
  }
  const told = await listTold({ db }, today, [...counts.keys()]);
  for (const [userId, { email, count }] of counts) {
    if (told.has(userId)) continue;
    await db.$transaction((tx) =>
      record(tx, {
        at,
        event: "instruction.deadlines-near",
        actor: null,
        subject: { type: "user", id: userId },
        facts: { count },
        emails: [
          {
            kind: "instruction.deadlines-near",
            payload: { email, count },
            dedupe: dedupeOf(userId, today),
          },
        ],
      }),
    );
  }
}

function dedupeOf(userId: string, today: Day): string {
  return `${userId}:${today}`;
}

/** Who was told today already: the job runs every hour. */
async function listTold(
  { db }: Pick<Ports, "db">,
  today: Day,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const sent = await db.auditEntry.findMany({
    where: {
      event: "instruction.deadlines-near",
      subjectId: { in: [...userIds] },
      at: { gte: parisInstant(`${today}T00:00:00`) },
    },
    select: { subjectId: true },
  });
  return new Set(sent.map(({ subjectId }) => subjectId));
}

function instructorsOfCall({ db }: Pick<Ports, "db">, callId: string, at: Date) {
  return db.$queryRaw<{ userId: string; email: string }[]>`
    SELECT DISTINCT u.id AS "userId", u.email
      FROM calls c
      JOIN role_grants g ON g.role = 'instructor' AND g.revoked_at IS NULL
                        AND (g.ends_at IS NULL OR g.ends_at > ${at}::timestamptz)
                        AND (g.pillar_id IS NULL OR g.pillar_id = c.pillar_id)
                        AND (g.funder_id IS NULL OR EXISTS (SELECT FROM call_funders f
                                                             WHERE f.call_id = c.id AND f.funder_id = g.funder_id))
      JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
     WHERE c.id = ${callId}::uuid`;
}
