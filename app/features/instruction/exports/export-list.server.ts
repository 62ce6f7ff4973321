import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Actor } from "~/domain/access/actor";
import { parisDay } from "~/domain/calendar/paris";
import type { InboxFilter } from "../inbox-filter";
import type { ExportFormat } from "./export-format";
import { sentAtOnceMost } from "./export-limits";
import { exportSql } from "./export-sql.server";
import { copiedRows } from "./copied-rows.server";
import { workbookOf } from "./workbook.server";

const byteOrderMark = Buffer.from("\uFEFF");

interface Reading {
  readonly pool: pg.Pool;
  readonly now: () => Date;
}

export interface ExportStart {
  /** How many rows it will have. */
  readonly total: number;
  /** The process of PostgreSQL that writes it: its view of running copies says how far it is. */
  readonly process: number;
}

export interface ExportPlan {
  readonly filter: InboxFilter;
  readonly format: ExportFormat;
  /** Longest time it may take, as PostgreSQL words it. */
  readonly atMost?: string;
  /** Told before the first row; counting them is only paid for when someone listens. */
  readonly onStart?: (start: ExportStart) => Promise<void>;
}

/** Is the list too long to be sent while its person waits? */
export async function isLongList(
  { pool, now }: Reading,
  actor: Actor,
  filter: InboxFilter,
  most = sentAtOnceMost,
): Promise<boolean> {
  const sql = exportSql(actor, filter, parisDay(now()));
  const { rows } = await pool.query<{ total: number }>(sql.count(most + 1));
  return rows[0]!.total > most;
}

/**
 * The list as a file for a French spreadsheet, piece by piece as PostgreSQL writes it: memory does not grow with the
 * list. A reader who leaves ends the statement.
 */
export async function* exportList(
  { pool, now }: Reading,
  actor: Actor,
  { filter, format, atMost = "5min", onStart }: ExportPlan,
): AsyncGenerator<Uint8Array> {
  const sql = exportSql(actor, filter, parisDay(now()));
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(`SET LOCAL statement_timeout = '${atMost}'`);
    await client.query("SET LOCAL work_mem = '64MB'");
    if (onStart) {
      const { rows } = await client.query<{ total: number; process: number }>(
        `SELECT counted.total, pg_backend_pid() AS process FROM (${sql.count()}) counted`,
      );
      await onStart(rows[0]!);
    }
    yield* format === "csv" ? csv(client, sql.csv) : workbookOf(copiedRows(client, sql.rows));
    await client.query("COMMIT");
    isWhole = true;
  } finally {
    client.release(!isWhole);
  }
}

async function* csv(client: pg.PoolClient, statement: string): AsyncGenerator<Uint8Array> {
  yield byteOrderMark;
  await client.query("SET LOCAL datestyle = 'SQL, DMY'");
  yield* client.query(copyTo(statement)) as AsyncIterable<Buffer>;
}
