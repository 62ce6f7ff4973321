import { cp, mkdtemp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test as plain } from "vitest";
import { migrate } from "../../../scripts/migrate.mjs";
import { copyDatabase, dropDatabase } from "../../support/database/cluster";
import { test } from "../../support/database/database-test";

test("a fresh database answers to the schema", async ({ db, database }) => {
  expect(await db.user.count()).toBe(0);
  const { rows } = await database.pool.query(
    "SELECT current_setting('TimeZone') AS zone, current_setting('synchronous_commit') AS commit",
  );
  expect(rows).toEqual([{ zone: "UTC", commit: "on" }]);
});

describe("migrations", () => {
  let folder: string;
  let url: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
    url = await copyDatabase(inject("clusterUrl"), "template1");
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
    await dropDatabase(inject("clusterUrl"), url);
  });

  async function add(name: string, sql: string) {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, "migration.sql"), sql);
  }

  async function ask(sql: string) {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }

  plain("of this project apply to an empty database, once", async () => {
    const own = path.resolve("prisma/migrations");
    const names = (await readdir(own, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    await cp(own, folder, { recursive: true });
    expect(await migrate(url, folder)).toHaveLength(names.length);
    expect(await migrate(url, folder)).toEqual([]);
  });

  plain("are applied in order, each once, by four at a time", async () => {
    await add("2_fill", "INSERT INTO note VALUES ('one')");
    await add("1_create", "CREATE TABLE note (text text)");
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));
    expect(applied.flat()).toEqual(["1_create", "2_fill"]);
    expect(await ask("SELECT text FROM note")).toEqual([{ text: "one" }]);
  });

  plain("that fail leave no trace and can be mended", async () => {
    await add("1_create", "CREATE TABLE note (text text); SELECT 1 / 0");
    await expect(migrate(url, folder)).rejects.toThrow(
      "Migration 1_create failed and left no trace: division by zero",
    );
    expect(await ask("SELECT to_regclass('note') AS note")).toEqual([{ note: null }]);
    await add("1_create", "CREATE TABLE note (text text)");
    expect(await migrate(url, folder)).toEqual(["1_create"]);
  });

  plain("changed after the fact are refused", async () => {
    await add("1_create", "CREATE TABLE note (text text)");
    await migrate(url, folder);
    await add("1_create", "CREATE TABLE note (text text, at date)");
    await expect(migrate(url, folder)).rejects.toThrow("Migration 1_create was changed after it was applied");
  });

  plain("that Prisma left unfinished are named", async () => {
    await migrate(url, folder);
    await ask(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', 'x', '0_half')`,
    );
    await expect(migrate(url, folder)).rejects.toThrow("Migration 0_half failed earlier");
  });
});
