import { joinSql, noSql, sql, type Sql } from "~/platform/database/sql.server";
import type { Db } from "~/platform/database/database.server";

/** A dossier that nobody follows for a funder, and about which there is a rule. */
export interface WaitingDossier {
  readonly applicationId: string;
  readonly funderId: string;
}

/** By itself, a rule is about what is deposited after it was written, and never about what a person freed. */
const byItself = sql`AND a.submitted_at >= r.created_at
  AND NOT EXISTS (SELECT FROM assignment_releases x WHERE x.application_id = t.application_id AND x.funder_id = t.funder_id)`;

/** Codes of the communes where the project of dossier `a` takes place, as it was last sent. */
export const communesSql: Sql = sql`COALESCE((
  SELECT s.input #> '{project,territory,communes}' FROM submissions s
   WHERE s.application_id = a.id ORDER BY s.ordinal DESC LIMIT 1), '[]')`;

/**
 * Dossiers that wait for someone and that these rules are about (every rule when null), the first begun first.
 * Continues after `after`, so that those nobody may take do not hide the others.
 */
export function listWaiting(
  db: Db,
  { ruleIds, after, most }: { ruleIds: readonly string[] | null; after: WaitingDossier | null; most: number },
): Promise<WaitingDossier[]> {
  if (ruleIds?.length === 0) return Promise.resolve([]);
  const only =
    ruleIds === null ? byItself : sql`AND r.id IN (${joinSql(ruleIds.map((id) => sql`${id}::uuid`))})`;
  const beyond = after
    ? sql`AND (t.application_id, t.funder_id) > (${after.applicationId}::uuid, ${after.funderId}::uuid)`
    : noSql;
  return db.$queryRaw<WaitingDossier[]>(sql`
    SELECT t.application_id AS "applicationId", t.funder_id AS "funderId"
      FROM inbox_turns t
      JOIN applications a ON a.id = t.application_id
      JOIN calls c ON c.id = a.call_id AND NOT c.is_practice
     WHERE t.assignee_id = '00000000-0000-0000-0000-000000000000' ${beyond}
       AND EXISTS (SELECT FROM assignment_rules r
                    WHERE r.funder_id = t.funder_id
                      AND (r.call_id IS NULL OR r.call_id = a.call_id)
                      AND (r.pillar_id IS NULL OR r.pillar_id = c.pillar_id)
                      AND (r.commune_code IS NULL OR jsonb_exists(${communesSql}, r.commune_code))
                      ${only})
     ORDER BY t.application_id, t.funder_id
     LIMIT ${most}`);
}
