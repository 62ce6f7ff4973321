/**
 * Runs a command with DATABASE_URL: the one that is set, or a development database on the embedded server.
 *
 *     tsx scripts/with-database.ts prisma migrate dev
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { lockFolder } from "../server/supervisor/folder-lock";
import { ensureDatabase, startPostgres } from "../server/supervisor/postgres/embedded-postgres";

const name = "pilier_development";
const [program, ...words] = process.argv.slice(2);
if (!program) throw new Error("Name the command to run with a database.");

async function run(databaseUrl: string): Promise<number> {
  const child = spawn(program!, words, {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

async function runOnEmbedded(): Promise<number> {
  const dataDir = path.resolve(process.env.DATA_DIR ?? ".data");
  const lock = await lockFolder(dataDir);
  const postgres = await startPostgres(dataDir);
  try {
    await ensureDatabase(postgres, name);
    return await run(postgres.urlOf(name));
  } finally {
    await postgres.stop();
    await lock.release();
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {}); // the command decides
const given = process.env.DATABASE_URL;
process.exit(await (given ? run(given) : runOnEmbedded()));
