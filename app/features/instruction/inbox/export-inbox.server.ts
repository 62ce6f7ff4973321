import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Actor } from "~/domain/access/actor";
import { parisDay } from "~/domain/calendar/paris";
import type { InboxFilter } from "../inbox-filter";
import { exportStatement } from "./inbox-export-sql.server";

const byteOrderMark = Buffer.from("\uFEFF");

/**
 * The list as CSV for a French spreadsheet (semicolons, byte order mark, decimal commas), piece by piece as PostgreSQL
 * writes it: memory does not grow with the list. A reader who leaves ends the statement.
 */
export async function* exportInboxCsv(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
  filter: InboxFilter,
): AsyncGenerator<Buffer> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query("BEGIN READ ONLY");
    await client.query("SET LOCAL statement_timeout = '5min'");
    await client.query("SET LOCAL work_mem = '64MB'");
    yield byteOrderMark;
    yield* client.query(copyTo(exportStatement(actor, filter, parisDay(now())))) as AsyncIterable<Buffer>;
    await client.query("COMMIT");
    isWhole = true;
  } finally {
    client.release(!isWhole);
  }
}
