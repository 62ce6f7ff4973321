/**
 * Applies prisma/migrations to DATABASE_URL (`npm run db:deploy`), as `prisma migrate deploy` does and in the same
 * table, without the command line of Prisma: a production image needs `pg` alone.
 *
 * Each migration and its line in the table are one transaction, so that a crash leaves it applied or absent.
 * Processes that start at once wait for each other.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** The key of the schema engine of Prisma: both tools exclude each other. */
const lockKey = 72_707_369;

const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

const ownFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

/**
 * @param {string} databaseUrl
 * @param {string} [folder] of the migrations
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws {Error} when a migration fails, failed before, or was changed after it was applied
 */
export async function migrate(databaseUrl, folder = ownFolder) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: "-c timezone=UTC",
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    await client.query("SET lock_timeout = '120s'");
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await client.query("SET lock_timeout = 0");
    await client.query(table);
    const pending = await listPending(client, folder);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * @param {pg.Client} client
 * @param {string} folder
 * @returns {Promise<Migration[]>}
 */
async function listPending(client, folder) {
  const { rows } = await client.query(
    `SELECT "migration_name" AS name, "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed)
    throw new Error(`Migration ${failed.name} failed earlier: mend it, then run npx prisma migrate resolve.`);
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const migrations = await readMigrations(folder);
  const changed = migrations.find(
    ({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum,
  );
  if (changed)
    throw new Error(`Migration ${changed.name} was changed after it was applied: write a new one instead.`);
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * @param {string} folder
 * @returns {Promise<Migration[]>} by name, which begins with the date
 */
async function readMigrations(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => {}); // the connection may be what failed
    throw new Error(`Migration ${name} failed and left no trace: ${messageOf(cause)}`, { cause });
  }
}

/** @param {unknown} cause */
function messageOf(cause) {
  return cause instanceof Error ? cause.message : String(cause);
}

async function main() {
  if (existsSync(".env")) process.loadEnvFile();
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error("DATABASE_URL is missing: set the address of the PostgreSQL database.");
  const applied = await migrate(databaseUrl);
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log("The database is up to date.");
}

// By name: inside a bundle every module has the address of the bundle.
if (path.basename(process.argv[1] ?? "") === "migrate.mjs") {
  await main().catch((error) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  });
}
