import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import type { OverallState } from "~/domain/eligibility/outcome";
import type { InboxFilter } from "../inbox-filter";
import { InboxSql, rankedMost, type Statement } from "./inbox-sql";

/** A line as the statement gives it. Days are text, so that no time zone moves them. */
export interface InboxRow {
  application_id: string;
  number: string;
  title: string;
  association: string;
  status: ApplicationStatus;
  requested_cents: string;
  submitted_at: Date;
  due_on: string;
  suspended_until: string | null;
  overall: OverallState | null;
  is_mine: boolean;
  rank: number;
  assignees: string[] | null;
}

interface Cursor {
  readonly kind: string;
  readonly place: string;
  readonly id: string;
}

interface Order {
  readonly kind: string;
  readonly column: string;
  readonly type: string;
  readonly direction: "ASC" | "DESC";
}

const byDue: Order = { kind: "due", column: "due_on", type: "date", direction: "ASC" };
const orders = {
  echeance: byDue,
  depot: { kind: "new", column: "submitted_at", type: "timestamptz", direction: "DESC" },
  "depot-ancien": { kind: "old", column: "submitted_at", type: "timestamptz", direction: "ASC" },
  montant: { kind: "high", column: "requested_cents", type: "bigint", direction: "DESC" },
  "montant-petit": { kind: "low", column: "requested_cents", type: "bigint", direction: "ASC" },
} as const satisfies Record<string, Order>;

/** The statement of one page, of `size` lines. */
export function pageStatement(
  actor: Actor,
  filter: InboxFilter,
  { today, size }: { today: Day; size: number },
): Statement {
  const sql = new InboxSql(actor, filter, today);
  const page = { sql, cursor: readCursor(filter.after), limit: sql.value(size, "int") };
  const found = sql.words
    ? ranked(page, sql.words)
    : filter.sort && filter.sort !== "echeance"
      ? sorted(page)
      : mineFirst(page);
  return sql.statement(
    "inbox-page",
    `WITH ${sql.tables}, found AS (${found})
     SELECT e.application_id, e.number, e.title, e.association, e.status, e.requested_cents, e.submitted_at,
            e.due_on::text, e.suspended_until::text, e.overall, f.is_mine, f.rank,
            (SELECT array_agg(u.first_name || ' ' || u.last_name ORDER BY u.last_name, u.first_name)
               FROM assignments s JOIN users u ON u.id = s.assignee_id WHERE s.application_id = e.application_id) AS assignees
       FROM found f JOIN inbox_entries e USING (application_id)
      ORDER BY f.part, f.place`,
  );
}

interface Page {
  readonly sql: InboxSql;
  readonly cursor: Cursor | null;
  readonly limit: string;
}

/** Two walks: the turns of the actor, then every other dossier, each by due day. The second runs only if it must. */
function mineFirst({ sql, cursor, limit }: Page): string {
  const inMine = cursor?.kind === "mine" ? cursor : null;
  const inRest = cursor?.kind === "due" ? cursor : null;
  const mine = numbered(1, "true", myTurns({ sql, cursor: inMine, limit }));
  if (sql.filter.mark === "a-vous") return mine;
  const rest = numbered(2, "false", walk({ sql, cursor: inRest, limit }, byDue, `AND NOT ${sql.isMine}`));
  return inRest ? rest : `SELECT * FROM (${mine} UNION ALL ${rest}) turns LIMIT ${limit}`;
}

/**
 * The turns of the actor by due day. What a turn says of its dossier is looked up in the index of turns; a filter on
 * anything else, that few of them may pass, is walked by its own index instead, up to the last day that an undecided
 * dossier can have: among a million turns it could find nothing, and take seconds for it.
 */
function myTurns({ sql, cursor, limit }: Page): string {
  if (sql.filter.overall || sql.isLookedUp)
    return walk({ sql, cursor, limit }, byDue, `AND e.due_on < DATE '9999-12-31' AND ${sql.isMineAlong}`);
  return `SELECT DISTINCT t.due_on, t.application_id
       FROM hands h CROSS JOIN LATERAL (
         SELECT t.due_on, t.application_id FROM inbox_turns t JOIN inbox_entries e ON e.application_id = t.application_id
          WHERE t.funder_id = h.funder_id AND t.call_id = h.call_id AND t.assignee_id = h.assignee_id
            AND ${sql.keptTurn} AND ${sql.kept} ${beyond(sql, cursor, byDue, "t")}
          ORDER BY t.due_on, t.application_id LIMIT ${limit}) t
      ORDER BY t.due_on, t.application_id LIMIT ${limit}`;
}

/** By another column: the turns of the actor are marked where they stand. */
function sorted(page: Page): string {
  const { sql } = page;
  const order = orders[sql.filter.sort ?? "echeance"];
  const cursor = page.cursor?.kind === order.kind ? page.cursor : null;
  const only = sql.filter.mark === "a-vous" ? `AND ${sql.isMine}` : "";
  const { column, direction } = order;
  return `SELECT 1 AS part, row_number() OVER (ORDER BY e.${column} ${direction}, e.application_id ${direction}) AS place,
                 e.application_id, ${sql.isMine} AS is_mine, 0::float8 AS rank
            FROM (${walk({ ...page, cursor }, order, only)}) e`;
}

/** The best first; equal ones by identifier. */
function ranked({ sql, cursor, limit }: Page, words: string): string {
  const after = cursor?.kind === "rank" ? cursor : null;
  const only = sql.filter.mark === "a-vous" ? `AND ${sql.isMine}` : "";
  const place = after
    ? `WHERE (r.rank, r.application_id) < (${sql.value(after.place, "float8")}, ${sql.value(after.id, "uuid")})`
    : "";
  return `SELECT 1 AS part, row_number() OVER (ORDER BY e.rank DESC, e.application_id DESC) AS place, e.application_id,
                 ${sql.isMine} AS is_mine, e.rank
            FROM (SELECT r.* FROM (
                    SELECT c.application_id, ts_rank('{0.1, 0.3, 0.6, 1}', c.search, ${words})::float8 AS rank
                      FROM (SELECT e.application_id, e.search FROM inbox_entries e
                             WHERE e.call_id = ANY (ARRAY(SELECT id FROM reach)) AND ${sql.kept} ${only}
                             LIMIT ${rankedMost}) c) r
                  ${place}
                  ORDER BY r.rank DESC, r.application_id DESC LIMIT ${limit}) e`;
}

/** Rows in order: one short walk of an index for each call, or a sort when the filter alone finds few. */
function walk({ sql, cursor, limit }: Page, order: Order, also: string): string {
  const { column, direction } = order;
  const select = `SELECT e.${column}, e.application_id FROM inbox_entries e`;
  const where = `AND ${sql.kept} ${also} ${beyond(sql, cursor, order, "e")}`;
  const by = (row: string) =>
    `ORDER BY ${row}.${column} ${direction}, ${row}.application_id ${direction} LIMIT ${limit}`;
  if (sql.isLookedUp)
    return `${select} WHERE e.call_id = ANY (ARRAY(SELECT id FROM reach)) ${where} ${by("e")}`;
  return `SELECT k.${column}, k.application_id
            FROM reach r CROSS JOIN LATERAL (${select} WHERE e.call_id = r.id ${where} ${by("e")}) k ${by("k")}`;
}

function numbered(part: number, isMine: string, keys: string): string {
  return `(SELECT ${part} AS part, row_number() OVER (ORDER BY k.due_on, k.application_id) AS place, k.application_id,
                  ${isMine} AS is_mine, 0::float8 AS rank FROM (${keys}) k)`;
}

function beyond(
  sql: InboxSql,
  cursor: Cursor | null,
  { column, type, direction }: Order,
  row: string,
): string {
  if (!cursor) return "";
  const sign = direction === "ASC" ? ">" : "<";
  return `AND (${row}.${column}, ${row}.application_id) ${sign} (${sql.value(cursor.place, type)}, ${sql.value(cursor.id, "uuid")})`;
}

/** Where the page after this line begins. */
export function cursorAfter(filter: InboxFilter, row: InboxRow): string {
  const order = orders[filter.sort ?? "echeance"];
  if (row.rank > 0) return `rank_${row.rank}_${row.application_id}`;
  if (order.kind === "due") return `${row.is_mine ? "mine" : "due"}_${row.due_on}_${row.application_id}`;
  const place = order.column === "submitted_at" ? row.submitted_at.toISOString() : row.requested_cents;
  return `${order.kind}_${place}_${row.application_id}`;
}

const shapes: Record<string, RegExp> = {
  mine: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  due: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  new: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  old: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  high: /^\d{1,18}$/,
  low: /^\d{1,18}$/,
  rank: /^\d(\.\d{1,20})?(e-\d{1,2})?$/,
};
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A cursor that means nothing begins at the top. */
function readCursor(text: string | undefined): Cursor | null {
  const [kind = "", place = "", id = "", ...more] = (text ?? "").split("_");
  if (more.length > 0 || !identifier.test(id) || !shapes[kind]?.test(place)) return null;
  if (!place.includes("-") || kind === "rank") return { kind, place, id };
  const day = place.slice(0, 10);
  const instant = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return isReal && !Number.isNaN(new Date(place).getTime()) ? { kind, place, id } : null;
}
