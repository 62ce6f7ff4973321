import type pg from "pg";
import type { ExportFormat } from "./export-format";

export interface ClaimedExport {
  readonly id: string;
  readonly userId: string;
  readonly format: ExportFormat;
  readonly query: string;
  /** Counting this one. */
  readonly attempts: number;
}

/**
 * The export that has waited longest and that no other worker holds, held by a lock of this connection: it ends with
 * the process, so after a kill -9 another worker takes over. One that killed its worker waits behind the others.
 */
export async function claimExport(client: pg.PoolClient): Promise<ClaimedExport | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM list_exports WHERE ready_at IS NULL AND failed_at IS NULL ORDER BY attempts, asked_at LIMIT 20`,
  );
  for (const { id } of rows) {
    const { rows: locks } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held",
      [id],
    );
    if (!locks[0]?.held) continue;
    // Written while holding it: another worker may have ended it since the list was read.
    const { rows: held } = await client.query<ClaimedExport>(
      `UPDATE list_exports SET attempts = attempts + 1, written = 0, total = NULL
        WHERE id = $1 AND ready_at IS NULL AND failed_at IS NULL
        RETURNING id, user_id AS "userId", format, query, attempts`,
      [id],
    );
    if (held[0]) return held[0];
    await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [id]);
  }
  return null;
}

export async function releaseExport(client: pg.PoolClient, { id }: ClaimedExport): Promise<void> {
  await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [id]);
}
