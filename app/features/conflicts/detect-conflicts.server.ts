import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/**
 * Keeps as conflicts of interest the agents who sit in an association that asks: their mandate hides the dossier at
 * once, and this line goes on hiding it when the mandate ends, until an administrator lifts it. Safe when repeated.
 */
export async function detectConflicts({ db, now }: Ports): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const found = await tx.$queryRaw<{ id: string; applicationId: string; userId: string }[]>`
      INSERT INTO conflicts_of_interest (id, application_id, user_id, origin, reason, created_at)
      SELECT gen_random_uuid(), a.id, m.user_id, 'detected', '', ${at}::timestamptz
        FROM association_members m
        JOIN applications a ON a.association_id = m.association_id AND a.submitted_at IS NOT NULL AND a.closed_at IS NULL
       WHERE m.ended_at IS NULL
         AND EXISTS (SELECT FROM role_grants g
                      WHERE g.user_id = m.user_id AND g.revoked_at IS NULL
                        AND (g.ends_at IS NULL OR g.ends_at > ${at}::timestamptz)
                        AND g.role IN ('instructor', 'committee_member', 'call_administrator', 'finance_officer'))
         AND NOT EXISTS (SELECT FROM conflicts_of_interest k WHERE k.application_id = a.id AND k.user_id = m.user_id)
       LIMIT 200
          ON CONFLICT (application_id, user_id) DO NOTHING
      RETURNING id, application_id AS "applicationId", user_id AS "userId"`;
    for (const { id, applicationId, userId } of found)
      await record(tx, {
        at,
        event: "conflict.detected",
        actor: null,
        subject: { type: "conflict", id },
        applicationId,
        facts: { applicationId, userId },
      });
  });
}
