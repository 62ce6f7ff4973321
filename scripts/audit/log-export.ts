import pg from "pg";
import { hasKeySql, keySql, loggedTables, type LoggedTable } from "./logged-tables";

const batch = 2_000;
const auditEntries = { name: "audit_entries", key: [{ column: "id", type: "bigint" }], isWatched: true };

/**
 * The whole log, line by line, with what its digests stand for: salts, and rows as they are now. Then what should be
 * in the log and is not. Memory does not grow with the log.
 *
 * @param client within one snapshot, its time zone UTC
 */
export async function* exportedLines(client: pg.Client): AsyncGenerator<object> {
  const tables = await loggedTables(client);
  for (let position = "0"; ;) {
    const { rows } = await client.query<{ position: string }>(linesWithContent(tables), [position]);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    position = last.position;
  }
  for (const table of [auditEntries, ...tables]) {
    const { rows } = await client.query<{ key: string }>(
      `SELECT ${keySql(table)} AS key FROM ${pg.escapeIdentifier(table.name)} t WHERE NOT EXISTS (
         SELECT FROM decision_log l WHERE l.source = $1 AND l.key = ${keySql(table)}) LIMIT 1000`,
      [table.name],
    );
    for (const { key } of rows) yield { unlogged: `${table.name} ${key}` };
  }
}

/** A digest is opened on the last line of its row: what the row was before is not kept. */
function linesWithContent(tables: readonly LoggedTable[]): string {
  const rowOf = tables.map((table) => {
    const [name, from] = [pg.escapeLiteral(table.name), pg.escapeIdentifier(table.name)];
    return `WHEN ${name} THEN (SELECT to_jsonb(t) FROM ${from} t WHERE ${hasKeySql(table, "l.key")})`;
  });
  return `SELECT l.position::text, l.source, l.key, l.body, encode(l.previous, 'hex') AS previous, encode(l.hash, 'hex') AS hash,
            l.source <> 'audit_entries' AND NOT EXISTS (SELECT FROM decision_log later
              WHERE later.source = l.source AND later.key = l.key AND later.position > l.position) AS "isLast",
            CASE l.source WHEN 'audit_entries'
              THEN (SELECT audit_entry_in_log(e)::text FROM audit_entries e WHERE e.id = l.key::bigint)
              ELSE content_in_log(CASE l.source ${rowOf.join(" ")} END, l.body::jsonb -> 'columns') END AS content,
            encode(s.salt, 'hex') AS salt
       FROM (SELECT * FROM decision_log WHERE position > $1 ORDER BY position LIMIT ${batch}) l
       LEFT JOIN decision_log_salts s USING (position)
      ORDER BY l.position`;
}
