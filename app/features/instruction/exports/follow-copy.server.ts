import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "~/platform/database/database.server";
import type { ExportStart } from "./export-list.server";

const lookEveryMs = 1_000;

/** Writes down how far the running COPY is, as PostgreSQL says it, until it is stopped. */
export function followCopy(
  { pool }: Database,
  id: string,
  { process }: ExportStart,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await wait(lookEveryMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      // What cannot be told now is told a second later.
      await pool
        .query(
          `UPDATE list_exports e SET written = least(p.tuples_processed, e.total)
             FROM pg_stat_progress_copy p WHERE e.id = $1 AND p.pid = $2 AND e.ready_at IS NULL`,
          [id, process],
        )
        .catch(() => {});
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
