import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import { parisDay } from "~/domain/calendar/paris";
import { type Cents, cents } from "~/domain/money/cents";
import type { InboxFilter } from "../inbox-filter";
import { InboxSql } from "./inbox-sql";

/** Dossiers are counted one by one up to here; of more, the list only says that there are more. */
const countedMost = 10_000;

export interface InboxTotals {
  readonly count: number;
  readonly requested: Cents;
  /** There are more than `count`, which ask for more than `requested`. */
  readonly isAtLeast: boolean;
}

const keptMs = 60_000;
type Kept = Map<string, { readonly totals: InboxTotals; readonly until: number }>;
/** By database, only lists beyond the bound, whose words do not change from one minute to the next. */
const keptBeyondBound = new WeakMap<pg.Pool, Kept>();
const mostKept = 1_000;

/** How many dossiers the filter keeps and what they ask for, exact up to `countedMost`. One statement at most. */
export async function countInbox(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
  filter: InboxFilter,
): Promise<InboxTotals> {
  const today = parisDay(now());
  const sql = new InboxSql(actor, filter, today);
  const mine = filter.mark === "a-vous" ? `AND ${sql.isMine}` : "";
  const statement = sql.statement(
    "inbox-totals",
    `WITH ${sql.tables}
     SELECT count(*)::int AS count, COALESCE(sum(requested_cents), 0)::text AS requested
       FROM (SELECT e.requested_cents FROM inbox_entries e
              WHERE e.call_id = ANY (ARRAY(SELECT id FROM reach)) AND ${sql.kept} ${mine}
              LIMIT ${countedMost + 1}) counted`,
  );
  const key = JSON.stringify([statement.name, statement.values]);
  const beyondBound: Kept = keptBeyondBound.get(pool) ?? new Map();
  const kept = beyondBound.get(key);
  if (kept && kept.until > Date.now()) return kept.totals;
  const { rows } = await pool.query<{ count: number; requested: string }>({ ...statement } as pg.QueryConfig);
  const { count = 0, requested = "0" } = rows[0] ?? {};
  const isAtLeast = count > countedMost;
  const totals = { count: Math.min(count, countedMost), requested: cents(Number(requested)), isAtLeast };
  if (isAtLeast) {
    if (beyondBound.size >= mostKept) beyondBound.clear();
    beyondBound.set(key, { totals, until: Date.now() + keptMs });
    keptBeyondBound.set(pool, beyondBound);
  }
  return totals;
}
