import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, type Prisma } from "~/generated/prisma/client.js";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

export interface Database {
  readonly prisma: Db;
  /** For prepared SQL on the few paths where Prisma is too slow. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * One pool for Prisma and for prepared SQL. Every connection runs in UTC: the adapter reads instants without
 * their offset. Nothing waits for ever: 5 s for a connection, 10 s for a statement.
 */
export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: "-c timezone=UTC",
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  });
  // A connection lost while idle is replaced at its next use; without a listener it would end the process.
  pool.on("error", () => {});
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
