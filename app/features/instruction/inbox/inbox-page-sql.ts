import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import type { OverallState } from "~/domain/eligibility/outcome";
import type { InboxFilter } from "../inbox-filter";
import { type Cursor, orderOf, type Placed, readCursor } from "./inbox-order";
import { InboxSql, type Statement } from "./inbox-sql";
import { walkList, walkTables, type Walk } from "./inbox-walk";

/** A line as the statement gives it. Days are text, so that no time zone moves them. */
export interface InboxRow extends Placed {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly suspended_until: string | null;
  readonly overall: OverallState | null;
  readonly assignees: string[] | null;
}

/** The statement of one page, of `size` lines. */
export function pageStatement(
  actor: Actor,
  filter: InboxFilter,
  { today, size }: { today: Day; size: number },
): Statement {
  const sql = new InboxSql(actor, filter, today);
  const walk = { ...startOf(sql, readCursor(filter.after)), limit: sql.value(size, "int") };
  return sql.statement(
    "inbox-page",
    `WITH ${walkTables(sql)}, found AS (${walkList(sql, walk)})
     SELECT e.application_id, e.number, e.title, e.association, e.status, e.requested_cents, e.submitted_at,
            e.due_on::text, e.suspended_until::text, e.overall, f.is_mine, f.rank,
            (SELECT array_agg(u.first_name || ' ' || u.last_name ORDER BY u.last_name, u.first_name)
               FROM assignments s JOIN users u ON u.id = s.assignee_id WHERE s.application_id = e.application_id) AS assignees
       FROM found f JOIN inbox_entries e USING (application_id)
      ORDER BY f.part, f.place`,
  );
}

/** The place that a cursor says; one of another order begins at the top. */
function startOf(sql: InboxSql, cursor: Cursor | null): Omit<Walk, "limit"> {
  const { kind, type } = orderOf(sql);
  const isTurn = kind === "due" && cursor?.kind === "mine";
  if (!cursor || (cursor.kind !== kind && !isTurn)) return { from: null, fromRest: null };
  const bound = { place: sql.value(cursor.place, type), id: sql.value(cursor.id, "uuid") };
  if (kind !== "due" || isTurn) return { from: bound, fromRest: null };
  return { from: null, fromRest: bound, isPastMine: true };
}
