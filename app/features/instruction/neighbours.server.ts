import type { Actor } from "~/domain/access/actor";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import { noSql, sql, type Sql } from "~/platform/database/sql.server";
import type { Ports } from "~/platform/ports.server";

/** Filters of the list from which the dossier was opened. */
export interface ListContext {
  readonly callId?: string | undefined;
  readonly status?: string | undefined;
}

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Numbers of the dossiers before and after this one in the list, by deposit. One statement that walks an index
 * from the dossier's own place: its cost does not depend on how many dossiers there are.
 */
export async function findNeighbours(
  { db }: Ports,
  actor: Actor,
  { number, context }: { number: string; context: ListContext },
): Promise<Neighbours> {
  const beyond = (direction: "before" | "after"): Sql => {
    const [place, order] =
      direction === "after"
        ? [sql`>`, sql`a.submitted_at, a.id`]
        : [sql`<`, sql`a.submitted_at DESC, a.id DESC`];
    return sql`(SELECT a.number FROM applications a
       WHERE (a.submitted_at, a.id) ${place} (here.submitted_at, here.id)
         ${context.callId ? sql`AND a.call_id = ${context.callId}::uuid` : noSql}
         ${context.status ? sql`AND a.status = ${context.status}::application_status` : noSql}
         AND ${withinSql(actor, "instruction.read")}
       ORDER BY ${order} LIMIT 1)`;
  };
  const [row] = await db.$queryRaw<Neighbours[]>(sql`
    SELECT ${beyond("before")} AS previous, ${beyond("after")} AS next
      FROM applications here WHERE here.number = ${number}`);
  return row ?? { previous: null, next: null };
}
