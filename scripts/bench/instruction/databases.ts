import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase, type Database } from "~/platform/database/database.server";
import { ensureDatabase, startPostgres } from "../../../server/supervisor/postgres/embedded-postgres";
import { migrate } from "../../migrate.mjs";
import { fill } from "./fill";

/** Runs `task` on new databases of these sizes, in a server that ends with it. */
export async function withBenchDatabases<Answer>(
  sizes: readonly number[],
  task: (databases: Database[]) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(path.join(tmpdir(), "pilier-bench-"));
  const postgres = await startPostgres(folder, { isDurable: false });
  const opened: Database[] = [];
  try {
    for (const [index, dossiers] of sizes.entries()) {
      await ensureDatabase(postgres, `bench_${index}`);
      const url = postgres.urlOf(`bench_${index}`);
      await migrate(url);
      const start = performance.now();
      await fill(url, dossiers, (what) =>
        console.log(`${((performance.now() - start) / 1_000).toFixed(1)} s: ${what}`),
      );
      opened.push(openDatabase(url));
    }
    return await task(opened);
  } finally {
    for (const database of opened) await database.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
