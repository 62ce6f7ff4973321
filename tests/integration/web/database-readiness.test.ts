import { expect, inject } from "vitest";
import { openDatabase } from "~/platform/database/database.server";
import { assertDurable, isMigrated, listMigrations } from "../../../server/process/database-readiness";
import { CannotStart } from "../../../server/process/listen";
import { copyDatabase, dropDatabase } from "../../support/database/cluster";
import { test } from "../../support/database/database-test";

test("a database that writes before it acknowledges is accepted", async ({ database }) => {
  await expect(assertDurable(database.pool)).resolves.toBeUndefined();
});

test.each(["off", "local", "remote_write"])(
  "synchronous_commit = %s is refused in one sentence",
  async (value) => {
    const clusterUrl = inject("clusterUrl");
    const url = await copyDatabase(clusterUrl);
    const { pool, close } = openDatabase(url);
    await pool.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = ${value}`);
    await close();
    const database = openDatabase(url);
    const refused = await assertDurable(database.pool).catch((fault: unknown) => fault);
    await database.close();
    await dropDatabase(clusterUrl, url);
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toMatch(new RegExp(`synchronous_commit = ${value},.*set it to on\\.$`));
  },
);

test("a migrated database is ready, one that lacks a migration is not", async ({ database }) => {
  const migrations = await listMigrations("prisma/migrations");
  expect(migrations.length).toBeGreaterThan(0);
  expect(await isMigrated(database.pool, migrations)).toBe(true);
  expect(await isMigrated(database.pool, [...migrations, "29990101000000_next"])).toBe(false);
});

test("a migration that failed or was rolled back does not count", async ({ database }) => {
  const migrations = await listMigrations("prisma/migrations");
  await database.pool.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1",
    [migrations[0]],
  );
  expect(await isMigrated(database.pool, migrations)).toBe(false);
});

test("a database without a table is not ready", async () => {
  const { pool, close } = openDatabase(inject("clusterUrl"));
  await expect(isMigrated(pool, ["x"])).rejects.toThrow();
  await close();
});
