import { once } from "node:events";
import path from "node:path";
import pg from "pg";
import { freePort } from "../free-port";
import { ownerOf, serverAccount } from "./account";
import { findBinaries } from "./binaries";
import { findCluster, superuser } from "./cluster";
import { findHome } from "./home";
import { endLeftovers } from "./leftovers";
import { guardServer, hasEnded, spawnServer, stopServer, untilServerAnswers } from "./server-process";

/** A PostgreSQL server of our own: the binaries come from npm, the data stays in `DATA_DIR`. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Where the data is. */
  readonly folder: string;
  /** True when the data had to leave `DATA_DIR`. */
  readonly isElsewhere: boolean;
  urlOf(database: string): string;
  /** Settles when the server ends, asked to or not. */
  untilEnded(): Promise<void>;
  /** After an unexpected end: the same server again, on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the server of this folder, which is created when it is missing. Only one process may do so at a time: the
 * caller holds the lock of the folder.
 *
 * @param isDurable false for a cluster that lives as long as a test run
 * @throws {Error} one sentence that says why it cannot run
 */
export async function startPostgres(dataDir: string, { isDurable = true } = {}): Promise<EmbeddedPostgres> {
  const lent = serverAccount();
  const home = findHome(dataDir, lent);
  const account = lent && (ownerOf(path.join(home.folder, "data")) ?? lent);
  const native = findBinaries(home.folder, account);
  const { data, password } = findCluster(home.folder, native, { account, isDurable });
  const port = await freePort();
  const logFile = path.join(dataDir, "postgres.log");
  const urlOf = (database: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  const launch = async () => {
    await endLeftovers(data);
    const server = spawnServer({ native, data, port, account, isDurable, logFile });
    server.on("error", () => {}); // told by `untilServerAnswers`
    guardServer(server, account);
    await untilServerAnswers(server, urlOf("postgres"), logFile);
    return server;
  };
  let server = await launch();
  return {
    port,
    folder: home.folder,
    isElsewhere: home.isElsewhere,
    urlOf,
    async untilEnded() {
      if (!hasEnded(server)) await once(server, "exit");
    },
    async restart() {
      server = await launch();
    },
    stop: () => stopServer(server),
  };
}

/** Creates the database unless it exists. */
export async function ensureDatabase(postgres: EmbeddedPostgres, database: string): Promise<void> {
  const client = new pg.Client(postgres.urlOf("postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
