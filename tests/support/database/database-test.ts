import { inject, test as base } from "vitest";
import { type Database, type Db, openDatabase } from "~/platform/database/database.server";
import { copyDatabase, dropDatabase } from "./cluster";

interface DatabaseFixtures {
  /** A migrated, empty database of this test file. */
  readonly databaseUrl: string;
  readonly database: Database;
  readonly db: Db;
}

/** `test` with a real PostgreSQL: one fresh database a file, dropped when the file is done. */
export const test = base.extend<DatabaseFixtures>({
  databaseUrl: [
    async ({}, use) => {
      const clusterUrl = inject("clusterUrl");
      const url = await copyDatabase(clusterUrl);
      await use(url);
      await dropDatabase(clusterUrl, url);
    },
    { scope: "file" },
  ],
  database: [
    async ({ databaseUrl }, use) => {
      const database = openDatabase(databaseUrl);
      await use(database);
      await database.close();
    },
    { scope: "file" },
  ],
  db: [async ({ database }, use) => use(database.prisma), { scope: "file" }],
});
