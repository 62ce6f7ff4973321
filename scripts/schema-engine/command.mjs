import pg from "pg";
import { inDatabase } from "./server-factory.mjs";

/** Error codes of Prisma for what PostgreSQL answers; anything else is an unreachable server. */
const prismaCodes = /** @type {Record<string, string>} */ ({
  "3D000": "P1003",
  "28P01": "P1000",
  28000: "P1000",
});

/**
 * The engine's one-shot commands: can-connect-to-database, create-database, drop-database.
 *
 * @param {string | undefined} command
 * @param {string} databaseUrl
 * @returns {Promise<number>} exit code; the reason of a failure is written on stderr as Prisma reads it
 */
export async function answerCommand(command, databaseUrl) {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || "postgres";
  const client = new pg.Client(
    command === "can-connect-to-database" ? databaseUrl : inDatabase(databaseUrl, "postgres"),
  );
  try {
    await client.connect();
    if (command === "create-database") await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    if (command === "drop-database")
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    return 0;
  } catch (error) {
    report(/** @type {Error & { code?: string }} */ (error));
    return 1;
  } finally {
    await client.end().catch(() => {}); // never connected
  }
}

/** @param {Error & { code?: string }} error */
function report({ code = "", message }) {
  const fields = {
    is_panic: false,
    message: message || code,
    meta: {},
    error_code: prismaCodes[code] ?? "P1001",
  };
  const line = {
    timestamp: new Date().toISOString(),
    level: "ERROR",
    fields,
    target: "schema_engine::logger",
  };
  process.stderr.write(`schema engine (WebAssembly)\n${JSON.stringify(line)}`);
}
