import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { lockFolder } from "../../server/supervisor/folder-lock";
import { superuser } from "../../server/supervisor/postgres/cluster";
import { startPostgres } from "../../server/supervisor/postgres/embedded-postgres";
import { findHome } from "../../server/supervisor/postgres/home";
import { serverAccount } from "../../server/supervisor/postgres/account";

const name = "pilier";

/**
 * Runs `work` on the portal's database: that of DATABASE_URL, or the embedded one of DATA_DIR, whether the portal
 * is running or not. One snapshot, read only, without a time limit.
 */
export async function onPortalDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return readOnly(given, work);
  const dataDir = path.resolve(process.env.DATA_DIR ?? ".data");
  const running = urlOfRunning(dataDir);
  if (running && (await answers(running))) return readOnly(running, work);
  const lock = await lockFolder(dataDir);
  const postgres = await startPostgres(dataDir);
  try {
    return await readOnly(postgres.urlOf(name), work);
  } finally {
    await postgres.stop();
    await lock.release();
  }
}

async function readOnly<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOfRunning(dataDir: string): string | null {
  try {
    const { folder } = findHome(dataDir, serverAccount());
    const port = readFileSync(path.join(folder, "data", "postmaster.pid"), "utf8").split("\n")[3];
    const password = readFileSync(path.join(folder, "password"), "utf8").trim();
    return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
  } catch {
    return null;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
