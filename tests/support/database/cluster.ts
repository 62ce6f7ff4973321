import { rmSync } from "node:fs";
import pg from "pg";
import { ensureDatabase, startPostgres } from "../../../server/supervisor/postgres/embedded-postgres";
import { migrate } from "../../../scripts/migrate.mjs";
import { createTestFolder } from "./test-folder";

const template = "pilier_template";

export interface TestCluster {
  /** Address of the server's own database, from which others are created. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** One server a run, in a folder of its own, with a migrated and empty database that others are copied from. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = createTestFolder();
  const postgres = await startPostgres(folder, { isDurable: false });
  await ensureDatabase(postgres, template);
  await migrate(postgres.urlOf(template));
  return {
    adminUrl: postgres.urlOf("postgres"),
    async stop() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let created = 0;

/** A database of one's own: a copy of the template, or of another one that nobody uses at this moment. */
export async function copyDatabase(adminUrl: string, source = template): Promise<string> {
  created += 1;
  const name = `test_${process.pid}_${created}_${Date.now().toString(36)}`;
  await administer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(source)}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

export async function dropDatabase(adminUrl: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await administer(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
