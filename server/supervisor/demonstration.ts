import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { migrate } from "../../scripts/migrate.mjs";
import { ReasonToStop } from "./reason-to-stop";

const loading = "pilier: demonstration data is being loaded";
const loaded = "pilier: demonstration data is loaded";

/** The program that loads the demonstration into `env.DATABASE_URL`. */
export interface Seed {
  /** What Node is given to run it. */
  readonly program: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stopRequest: AbortSignal;
}

/**
 * Loads the demonstration into an empty database, by the portal's own commands. The database says while that goes on:
 * one that was cut short holds nothing else, so it is emptied and the loading begun again. Does nothing for a database
 * that people already use.
 *
 * @throws {ReasonToStop} when it fails
 */
export async function loadDemonstration(databaseUrl: string, seed: Seed): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const mark = await readMark(client);
    if (mark === loaded || (mark !== loading && !(await isEmpty(client)))) return;
    if (mark === loading) {
      await emptyDatabase(client);
      await migrate(databaseUrl);
    }
    console.log("Loading the demonstration data…");
    await writeMark(client, loading);
    if (await runSeed(seed)) await writeMark(client, loaded);
  } finally {
    await client.end();
  }
}

async function readMark(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `SELECT obj_description('"_prisma_migrations"'::regclass, 'pg_class') AS mark`,
  );
  return rows[0]?.mark ?? null;
}

async function writeMark(client: pg.Client, mark: string): Promise<void> {
  await client.query(`COMMENT ON TABLE "_prisma_migrations" IS ${pg.escapeLiteral(mark)}`);
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(`SELECT EXISTS (SELECT FROM "users") AS used`);
  return rows[0]?.used === false;
}

async function emptyDatabase(client: pg.Client): Promise<void> {
  await client.query(
    `DROP SCHEMA IF EXISTS "pgboss" CASCADE; DROP SCHEMA "public" CASCADE; CREATE SCHEMA "public"`,
  );
}

/** True when it is done; false when it was asked to stop, and is to be begun again next time. */
async function runSeed({ program, env, stopRequest }: Seed): Promise<boolean> {
  const seed = spawn(process.execPath, program, {
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  stopRequest.addEventListener("abort", () => seed.kill("SIGTERM"), { once: true });
  const [code, signal] = (await once(seed, "exit")) as [number | null, NodeJS.Signals | null];
  if (code === 0) return true;
  if (stopRequest.aborted) return false;
  throw new ReasonToStop(
    `The demonstration data could not be loaded (${signal ?? `code ${code}`}): see above.`,
  );
}
