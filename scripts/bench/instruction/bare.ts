import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import { inboxPageSize } from "~/features/instruction/inbox/list-inbox.server";
import { pageStatement } from "~/features/instruction/inbox/inbox-page-sql";
import type { Statement } from "~/features/instruction/inbox/inbox-sql";
import type { InboxFilter } from "~/features/instruction/inbox-filter";
import { searchQuery } from "~/features/instruction/inbox/search-words";
import type { Database } from "~/platform/database/database.server";

const kept = new Map<string, Statement>();

/** The prepared SQL of the list alone: text and values are ready, rows are left as `pg` gives them. */
export function barePage(
  { pool }: Database,
  actor: Actor,
  filter: InboxFilter,
  today: Day,
): Promise<pg.QueryResult> {
  const key = JSON.stringify(filter);
  let statement = kept.get(key);
  if (!statement)
    kept.set(key, (statement = pageStatement(actor, filter, { today, size: inboxPageSize + 1 })));
  return pool.query(statement as pg.QueryConfig);
}

/** A search as one would write it by hand: no rights, every match ranked. */
export function bareSearch({ pool }: Database, typed: string): Promise<pg.QueryResult> {
  return pool.query({
    name: "bare-search",
    text: `SELECT e.application_id, e.number, e.title, e.association, e.status, e.requested_cents, e.submitted_at, e.due_on::text, e.overall
             FROM inbox_entries e, (SELECT to_tsquery('pilier_french', $1) || to_tsquery('pilier_simple', $1) AS words) w
            WHERE e.search @@ w.words
            ORDER BY ts_rank('{0.1, 0.3, 0.6, 1}', e.search, w.words) DESC, e.application_id DESC LIMIT 51`,
    values: [searchQuery(typed)],
  });
}

/** The columns of the export as they are kept, in the same order. */
export const bareExport = `COPY (
  SELECT e.number, e.association, e.siret, e.title, c.title AS call, p.label, e.status, e.overall, e.requested_cents,
         e.submitted_at, e.due_on,
         (SELECT string_agg(u.first_name || ' ' || u.last_name, ', ') FROM assignments s JOIN users u ON u.id = s.assignee_id WHERE s.application_id = e.application_id)
    FROM inbox_entries e JOIN calls c ON c.id = e.call_id LEFT JOIN programme_nodes p ON p.id = c.pillar_id
   ORDER BY e.due_on, e.application_id) TO STDOUT (FORMAT csv, HEADER, DELIMITER ';')`;
