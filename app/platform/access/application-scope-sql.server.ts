import type { Actor } from "~/domain/access/actor";
import { rolesFor, type Permission } from "~/domain/access/policy";
import { joinSql, sql, type Sql } from "~/platform/database/sql.server";

/**
 * `applicationsWithin`, for the few pages that are read by prepared SQL: a condition on the row `a` of
 * `applications`. A test holds the two together.
 */
export function withinSql(actor: Actor, permission: Permission): Sql {
  const roles = rolesFor(actor, permission);
  if (roles.length === 0) return sql`false`;
  const { userId } = actor;
  const reach = roles.map(
    ({ funderId, pillarId }) => sql`(
      (${pillarId}::uuid IS NULL OR c.pillar_id = ${pillarId}::uuid)
      AND (${funderId}::uuid IS NULL OR EXISTS (
        SELECT FROM call_funders f WHERE f.call_id = c.id AND f.funder_id = ${funderId}::uuid)))`,
  );
  return sql`(
    a.submitted_at IS NOT NULL
    AND ${unlinkedSql(userId)}
    AND EXISTS (SELECT FROM calls c WHERE c.id = a.call_id AND NOT c.is_practice AND (${joinSql(reach, " OR ")})))`;
}

/** The person is no party to the dossier of row `a`: no conflict of interest, no place in the association. */
function unlinkedSql(userId: string): Sql {
  return sql`(
    NOT EXISTS (SELECT FROM conflicts_of_interest k
                 WHERE k.application_id = a.id AND k.user_id = ${userId}::uuid AND k.lifted_at IS NULL)
    AND NOT EXISTS (SELECT FROM association_members m
                     WHERE m.association_id = a.association_id AND m.user_id = ${userId}::uuid AND m.ended_at IS NULL))`;
}
