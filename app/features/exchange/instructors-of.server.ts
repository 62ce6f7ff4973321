import type { Tx } from "~/platform/database/database.server";

const most = 20;

interface Agent {
  readonly userId: string;
  readonly email: string;
}

/**
 * Who is told when the association writes: those who have scored, asked or written on the dossier; while nobody has,
 * every instructor who may. Never someone who stands back from it.
 */
export async function instructorsOf(tx: Tx, applicationId: string, at: Date): Promise<readonly Agent[]> {
  const agents = await tx.$queryRaw<(Agent & { isBusy: boolean })[]>`
    SELECT u.id AS "userId", u.email,
           (EXISTS (SELECT FROM reviews r WHERE r.application_id = a.id AND r.reviewer_id = u.id)
            OR EXISTS (SELECT FROM messages m WHERE m.application_id = a.id AND m.from_portal AND m.author_id = u.id)
            OR EXISTS (SELECT FROM complement_requests x WHERE x.application_id = a.id AND x.asked_by_id = u.id)) AS "isBusy"
      FROM applications a
      JOIN calls c ON c.id = a.call_id
      JOIN users u ON u.disabled_at IS NULL
     WHERE a.id = ${applicationId}::uuid
       AND EXISTS (SELECT FROM role_grants g
                    WHERE g.user_id = u.id AND g.role = 'instructor' AND g.revoked_at IS NULL
                      AND (g.ends_at IS NULL OR g.ends_at > ${at}::timestamptz)
                      AND (g.pillar_id IS NULL OR g.pillar_id = c.pillar_id)
                      AND (g.funder_id IS NULL OR EXISTS (SELECT FROM call_funders f
                                                           WHERE f.call_id = c.id AND f.funder_id = g.funder_id)))
       AND NOT EXISTS (SELECT FROM conflicts_of_interest k
                        WHERE k.application_id = a.id AND k.user_id = u.id AND k.lifted_at IS NULL)
       AND NOT EXISTS (SELECT FROM association_members m
                        WHERE m.association_id = a.association_id AND m.user_id = u.id AND m.ended_at IS NULL)
     ORDER BY "isBusy" DESC, u.created_at
     LIMIT ${most}`;
  const busy = agents.filter(({ isBusy }) => isBusy);
  return busy.length > 0 ? busy : agents;
}
