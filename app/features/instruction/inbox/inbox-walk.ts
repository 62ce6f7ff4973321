import { type Order, orderOf } from "./inbox-order";
import { type InboxSql, rankedMost } from "./inbox-sql";

/** A place in an order, as the statement writes it. */
export interface Bound {
  readonly place: string;
  readonly id: string;
}

export interface Walk {
  /** Begins beyond this place, else at the first dossier. In the order by due day, among the turns of the actor. */
  readonly from: Bound | null;
  /** The same in the order by due day, among what is nobody's turn or another's. */
  readonly fromRest: Bound | null;
  /** The turns of the actor are behind. */
  readonly isPastMine?: boolean;
  /** From the last to the first. */
  readonly isBackward?: boolean;
  readonly limit: string;
}

interface Part {
  readonly sql: InboxSql;
  readonly order: Order;
  readonly from: Bound | null;
  readonly limit: string;
}

/** Common tables of a statement that walks the list. */
export function walkTables(sql: InboxSql): string {
  if (!sql.words) return sql.tables;
  return `${sql.tables}, candidates AS MATERIALIZED (
      SELECT c.application_id, ${rankOf(sql.words, "c")} AS rank
        FROM (SELECT e.application_id, e.search FROM inbox_entries e
               WHERE e.call_id = ANY (ARRAY(SELECT id FROM reach)) AND ${sql.kept} ${onlyMine(sql)}
               LIMIT ${rankedMost}) c)`;
}

/** How well the row answers the words searched. */
export function rankOf(words: string, row: string): string {
  return `ts_rank('{0.1, 0.3, 0.6, 1}', ${row}.search, ${words})::float8`;
}

/** Dossiers of the list as they follow each other: part, place in the part, application_id, is_mine, rank. */
export function walkList(sql: InboxSql, walk: Walk): string {
  const { from, limit } = walk;
  const order = walk.isBackward ? turned(orderOf(sql)) : orderOf(sql);
  const part = { sql, order, from, limit };
  if (order.kind === "rank") return ranked(part);
  return order.kind === "due" ? mineFirst(part, walk) : sorted(part);
}

/** Two walks: the turns of the actor, then every other dossier, each by due day. The second runs only if it must. */
function mineFirst(part: Part, { fromRest, isPastMine, isBackward }: Walk): string {
  const { sql, limit } = part;
  const mine = (place: number) => numbered(place, "true", part, myTurns(part));
  if (sql.filter.mark === "a-vous") return mine(1);
  const rest = (place: number) =>
    numbered(place, "false", part, along({ ...part, from: fromRest }, `AND NOT ${sql.isMine}`));
  if (isPastMine) return rest(1);
  const both = isBackward ? [rest(1), mine(2)] : [mine(1), rest(2)];
  return `SELECT * FROM (${both.join(" UNION ALL ")}) turns LIMIT ${limit}`;
}

/**
 * The turns of the actor in order. What a turn says of its dossier is looked up in the index of turns; a filter on
 * anything else, that few of them may pass, is walked by its own index instead, up to the last day that an undecided
 * dossier can have: among a million turns it could find nothing, and take seconds for it.
 */
function myTurns(part: Part): string {
  const { sql, order, limit } = part;
  if (sql.filter.overall || sql.isLookedUp)
    return along(part, `AND e.due_on < DATE '9999-12-31' AND ${sql.isMineAlong}`);
  const by = byOf(order, "t");
  const keys = `t.${order.column}, t.application_id`;
  return `SELECT DISTINCT ${keys}
       FROM hands h CROSS JOIN LATERAL (
         SELECT ${keys} FROM inbox_turns t JOIN inbox_entries e ON e.application_id = t.application_id
          WHERE t.funder_id = h.funder_id AND t.call_id = h.call_id AND t.assignee_id = h.assignee_id
            AND ${sql.keptTurn} AND ${sql.kept} ${beyond(part, "t")}
          ORDER BY ${by} LIMIT ${limit}) t
      ORDER BY ${by} LIMIT ${limit}`;
}

/** By another column: the turns of the actor are marked where they stand. */
function sorted(part: Part): string {
  return `SELECT 1 AS part, row_number() OVER (ORDER BY ${byOf(part.order, "e")}) AS place,
                 e.application_id, ${part.sql.isMineAlong} AS is_mine, 0::float8 AS rank
            FROM (${part.sql.filter.mark === "a-vous" ? myTurns(part) : along(part)}) e`;
}

/** The best first; equal ones by identifier. */
function ranked(part: Part): string {
  const by = byOf(part.order, "e");
  return `SELECT 1 AS part, row_number() OVER (ORDER BY ${by}) AS place, e.application_id,
                 ${part.sql.isMineAlong} AS is_mine, e.rank
            FROM (SELECT e.* FROM candidates e WHERE true ${beyond(part, "e")} ORDER BY ${by} LIMIT ${part.limit}) e`;
}

/** Rows in order: one short walk of an index for each call, or a sort when the filter alone finds few. */
function along(part: Part, also = ""): string {
  const { sql, order, limit } = part;
  const select = `SELECT e.${order.column}, e.application_id FROM inbox_entries e`;
  const where = `AND ${sql.kept} ${also} ${beyond(part, "e")}`;
  const first = (row: string) => `ORDER BY ${byOf(order, row)} LIMIT ${limit}`;
  if (sql.isLookedUp)
    return `${select} WHERE e.call_id = ANY (ARRAY(SELECT id FROM reach)) ${where} ${first("e")}`;
  return `SELECT k.${order.column}, k.application_id
            FROM reach r CROSS JOIN LATERAL (${select} WHERE e.call_id = r.id ${where} ${first("e")}) k ${first("k")}`;
}

function numbered(place: number, isMine: string, { order }: Part, keys: string): string {
  return `(SELECT ${place} AS part, row_number() OVER (ORDER BY ${byOf(order, "k")}) AS place, k.application_id,
                  ${isMine} AS is_mine, 0::float8 AS rank FROM (${keys}) k)`;
}

function onlyMine({ filter, isMine }: InboxSql): string {
  return filter.mark === "a-vous" ? `AND ${isMine}` : "";
}

function beyond({ order: { column, direction }, from }: Part, row: string): string {
  if (!from) return "";
  const sign = direction === "ASC" ? ">" : "<";
  return `AND (${row}.${column}, ${row}.application_id) ${sign} (${from.place}, ${from.id})`;
}

function byOf({ column, direction }: Order, row: string): string {
  return `${row}.${column} ${direction}, ${row}.application_id ${direction}`;
}

function turned(order: Order): Order {
  return { ...order, direction: order.direction === "ASC" ? "DESC" : "ASC" };
}
