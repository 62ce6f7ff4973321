import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import {
  ensureDatabase,
  startPostgres,
  type EmbeddedPostgres,
} from "../../../server/supervisor/postgres/embedded-postgres";
import { waitForLock } from "../../bootstrap/lock.mjs";
import { migrate } from "../../migrate.mjs";
import { fill } from "./fill";

const inScripts = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** Where generated dossiers stay from one bench to the next: `bench` in `DATA_DIR`. Delete it at will. */
const folder = path.resolve(process.env["DATA_DIR"] ?? ".data", "bench");

/** Dossiers of the smaller database, beside which the cost of a page should not grow. */
export const comparedWith = 10_000;

/**
 * Runs `task` with the addresses of databases of these sizes, in a server that ends with it. A database that
 * `bench:seed` filled for the schema of today is taken as it is; the others are filled first.
 */
export async function withBenchDatabases<Answer>(
  sizes: readonly number[],
  task: (urls: string[]) => Promise<Answer>,
): Promise<Answer> {
  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock("bench", folder, () => console.log("Another bench runs: waiting for it."));
  const postgres = await startPostgres(folder, { isDurable: false });
  try {
    const urls: string[] = [];
    for (const dossiers of sizes) urls.push(await filled(postgres, dossiers));
    return await task(urls);
  } finally {
    await postgres.stop();
    await lock.release();
  }
}

/** Fills the empty database of this address, telling what it does. */
export async function fillTelling(url: string, dossiers: number): Promise<void> {
  await migrate(url);
  const start = performance.now();
  await fill(url, dossiers, (what) =>
    console.log(`${((performance.now() - start) / 1_000).toFixed(1)} s: ${what}`),
  );
}

async function filled(postgres: EmbeddedPostgres, dossiers: number): Promise<string> {
  const name = `bench_${dossiers}`;
  const url = postgres.urlOf(name);
  await ensureDatabase(postgres, name);
  const recipe = recipeOfToday();
  if ((await commentOn(url)) === recipe) {
    console.log(`${dossiers} dossiers are there already.`);
    return url;
  }
  await administer(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
  await ensureDatabase(postgres, name);
  await fillTelling(url, dossiers);
  await administer(postgres, `COMMENT ON DATABASE ${name} IS '${recipe}'`);
  return url;
}

/** What the content of a database depends on: the schema and what fills it. */
function recipeOfToday(): string {
  const hash = createHash("sha256");
  const migrations = inScripts("../../../prisma/migrations");
  for (const file of readdirSync(migrations, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".sql")) hash.update(file).update(readFileSync(path.join(migrations, file)));
  return hash.update(readFileSync(inScripts("fill.ts"))).digest("hex");
}

async function commentOn(url: string): Promise<string | null> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()",
    );
    return rows[0]?.comment ?? null;
  } finally {
    await client.end();
  }
}

async function administer(postgres: EmbeddedPostgres, statement: string): Promise<void> {
  const client = new pg.Client(postgres.urlOf("postgres"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
