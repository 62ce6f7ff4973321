import { readdir } from "node:fs/promises";
import type pg from "pg";
import { CannotStart } from "./listen";

/** Values under which a commit that was acknowledged survives the immediate stop of PostgreSQL. */
const durable = ["on", "remote_apply"];

/**
 * Holds PostgreSQL to its word: an acknowledged submission, decision or payment is on disk.
 *
 * @throws {CannotStart} when commits are acknowledged before they are written
 * @throws when the database cannot be reached
 */
export async function assertDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ synchronous_commit: string }>("SHOW synchronous_commit");
  const value = rows[0]?.synchronous_commit ?? "unknown";
  if (!durable.includes(value))
    throw new CannotStart(
      `PostgreSQL runs with synchronous_commit = ${value}, which loses acknowledged submissions: set it to on.`,
    );
}

/** Names of the migrations that this build was written against. */
export async function listMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** True when every migration of this build is applied. */
export async function isMigrated(pool: pg.Pool, migrations: readonly string[]): Promise<boolean> {
  const { rows } = await pool.query<{ applied: number }>({
    name: "migrations-applied",
    text: `SELECT count(DISTINCT migration_name)::int AS applied FROM _prisma_migrations
            WHERE migration_name = ANY($1) AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    values: [migrations],
  });
  return rows[0]?.applied === migrations.length;
}
