import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { parisDay } from "~/domain/calendar/paris";

export interface Workload {
  /** Null for the dossiers that nobody follows. */
  readonly userId: string | null;
  readonly name: string | null;
  /** Dossiers still to be answered. */
  readonly open: number;
  /** Of those, the ones in which the next act is theirs. */
  readonly waiting: number;
  /** Of those, the ones past the day on which an answer was due. */
  readonly late: number;
  /** Mean age since the deposit, in whole days; null without any. */
  readonly meanDays: number | null;
}

/**
 * What each instructor of the actor's calls and funders has in hand, the most loaded first, then what nobody follows.
 * A dossier followed for two funders by one person counts once. One statement.
 */
export async function listWorkloads(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
): Promise<readonly Workload[]> {
  const roles = rolesFor(actor, "instruction.read");
  const { rows } = await pool.query<Workload>({
    name: "workloads",
    text: workloadSql,
    values: [
      roles.map(({ funderId }) => funderId),
      roles.map(({ pillarId }) => pillarId),
      now(),
      parisDay(now()),
    ],
  });
  return rows;
}

const workloadSql = `
  WITH hands AS MATERIALIZED (
    SELECT DISTINCT c.id AS call_id, c.pillar_id, f.funder_id
      FROM calls c JOIN call_funders f ON f.call_id = c.id
      JOIN unnest($1::uuid[], $2::uuid[]) AS r(funder_id, pillar_id)
        ON (r.pillar_id IS NULL OR r.pillar_id = c.pillar_id) AND (r.funder_id IS NULL OR r.funder_id = f.funder_id)
     WHERE c.published_at IS NOT NULL AND NOT c.is_practice),
  people AS (
    SELECT DISTINCT g.user_id FROM role_grants g JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
     WHERE g.role = 'instructor' AND g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > $3::timestamptz)
       AND EXISTS (SELECT FROM hands h WHERE (g.funder_id IS NULL OR g.funder_id = h.funder_id)
                                         AND (g.pillar_id IS NULL OR g.pillar_id = h.pillar_id))),
  held AS (
    SELECT s.assignee_id AS user_id, e.application_id, e.due_on, e.submitted_at, bool_or(t.application_id IS NOT NULL) AS is_waiting
      FROM assignments s
      JOIN inbox_entries e ON e.application_id = s.application_id AND e.due_on < '9999-12-31'
      JOIN hands h ON h.call_id = e.call_id AND h.funder_id = s.funder_id
      LEFT JOIN inbox_turns t ON t.application_id = s.application_id AND t.funder_id = s.funder_id
     GROUP BY s.assignee_id, e.application_id
    UNION ALL
    SELECT NULL, e.application_id, e.due_on, e.submitted_at, true
      FROM inbox_turns t
      JOIN hands h ON h.call_id = t.call_id AND h.funder_id = t.funder_id
      JOIN inbox_entries e ON e.application_id = t.application_id
     WHERE t.assignee_id = '00000000-0000-0000-0000-000000000000'
     GROUP BY e.application_id),
  loads AS (
    SELECT user_id, count(*)::int AS open, count(*) FILTER (WHERE is_waiting)::int AS waiting,
           count(*) FILTER (WHERE due_on < $4::date)::int AS late,
           round(avg($4::date - (submitted_at AT TIME ZONE 'Europe/Paris')::date))::int AS mean_days
      FROM held GROUP BY user_id)
  SELECT k.user_id AS "userId", u.first_name || ' ' || u.last_name AS name, COALESCE(l.open, 0) AS open,
         COALESCE(l.waiting, 0) AS waiting, COALESCE(l.late, 0) AS late, l.mean_days AS "meanDays"
    FROM (SELECT user_id FROM people UNION SELECT user_id FROM held UNION SELECT NULL) k
    LEFT JOIN loads l ON l.user_id IS NOT DISTINCT FROM k.user_id
    LEFT JOIN users u ON u.id = k.user_id
   ORDER BY k.user_id IS NULL, COALESCE(l.open, 0) DESC, u.last_name, u.first_name, k.user_id
   LIMIT 500`;
