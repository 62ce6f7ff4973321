import pg from "pg";
import { beforeTheFirst, chain, digestOfBody } from "~/features/decision-log/chain.server";
import { keySql, loggedTables, type LoggedTable } from "./logged-tables";

/** Something that is not as it was written. */
export interface Fault {
  /** Line of the log, null for what should have one and has none. */
  readonly position: bigint | null;
  /** Table and key of what the line is about. */
  readonly about: string;
  readonly fact: string;
}

export interface Verification {
  readonly lines: bigint;
  /** Of the last line, hex; of the void when the log is empty. */
  readonly head: string;
  /** In the order of the log: the first altered line comes first. */
  readonly faults: readonly Fault[];
}

const batch = 5_000;

/**
 * Reads the whole log: the chain is followed from the first line, each audit entry is compared with its line, and
 * each row that a decision rests on with the digest of its last line. Memory does not grow with the log.
 *
 * @param client within one snapshot, its time zone UTC
 */
export async function verifyLog(client: pg.Client): Promise<Verification> {
  const walked = await walkChain(client);
  if (walked.faults.length > 0) return walked;
  const faults = await auditFaults(client);
  for (const table of await loggedTables(client)) faults.push(...(await rowFaults(client, table)));
  return { ...walked, faults: faults.sort(byPosition) };
}

/** Stops at the first line that does not follow: nothing after it proves anything. */
async function walkChain(client: pg.Client): Promise<Verification> {
  let position = 0n;
  let head: Buffer = beforeTheFirst;
  for (;;) {
    const { rows } = await client.query<Line>(
      `SELECT l.position::text, l.source, l.key, l.body, l.previous, l.hash FROM decision_log l
        WHERE l.position > $1 ORDER BY l.position LIMIT ${batch}`,
      [position.toString()],
    );
    for (const line of rows) {
      const fact = faultOf(line, position, head);
      if (fact) {
        const about = `${line.source} ${line.key}`;
        return {
          lines: position,
          head: head.toString("hex"),
          faults: [{ position: BigInt(line.position), about, fact }],
        };
      }
      position += 1n;
      head = line.hash;
    }
    if (rows.length < batch) return { lines: position, head: head.toString("hex"), faults: [] };
  }
}

interface Line {
  readonly position: string;
  readonly source: string;
  readonly key: string;
  readonly body: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

function faultOf(line: Line, before: bigint, head: Buffer): string | null {
  if (BigInt(line.position) !== before + 1n) return `follows line ${before}: lines are missing between them`;
  if (!line.previous.equals(head)) return "does not name the hash of the line before";
  if (!chain(head, digestOfBody(line.body)).equals(line.hash)) return "its text does not give its hash";
  const body = JSON.parse(line.body) as { row?: string; key?: string; entry?: number };
  const [source, key] = body.row === undefined ? ["audit_entries", String(body.entry)] : [body.row, body.key];
  return source === line.source && key === line.key
    ? null
    : "is filed under another thing than its text names";
}

async function auditFaults(client: pg.Client): Promise<Fault[]> {
  const { rows } = await client.query<RowFault>(
    `SELECT l.position::text, coalesce(l.key, e.id::text) AS key,
            CASE WHEN l.position IS NULL THEN 'has no line in the log'
                 WHEN e.id IS NULL THEN 'the audit entry is gone'
                 ELSE 'the audit entry is not what the line says' END AS fact
       FROM (SELECT * FROM decision_log WHERE source = 'audit_entries') l
       FULL JOIN audit_entries e ON l.key = e.id::text
      WHERE l.position IS NULL OR e.id IS NULL OR audit_entry_in_log(e)::text <> l.body
      ORDER BY l.position NULLS LAST LIMIT 100`,
  );
  return rows.map((row) => describe("audit_entries", row));
}

async function rowFaults(client: pg.Client, table: LoggedTable): Promise<Fault[]> {
  const off = {
    position: null,
    about: table.name,
    fact: "its changes are no longer logged: the trigger is off",
  };
  const { rows } = await client.query<RowFault>(
    `WITH last AS (
       SELECT DISTINCT ON (key) position, key, body::jsonb AS body
         FROM decision_log WHERE source = $1 ORDER BY key, position DESC)
     SELECT position, key, fact FROM (
       SELECT last.position::text, coalesce(last.key, ${keySql(table)}) AS key,
              CASE WHEN last.position IS NULL THEN 'has no line in the log'
                   WHEN t IS NULL AND last.body ->> 'change' <> 'delete' THEN 'the row is gone'
                   WHEN t IS NULL THEN NULL
                   WHEN last.body ->> 'change' = 'delete' THEN 'the row was removed and is there again'
                   WHEN s.salt IS NULL THEN 'the salt of its digest is gone'
                   WHEN encode(sha256(s.salt || convert_to(content_in_log(to_jsonb(t), last.body -> 'columns'), 'UTF8')), 'hex')
                        <> last.body ->> 'digest' THEN 'the row is not what the line says' END AS fact
         FROM last
         FULL JOIN ${pg.escapeIdentifier(table.name)} t ON ${keySql(table)} = last.key
         LEFT JOIN decision_log_salts s ON s.position = last.position) found
      WHERE fact IS NOT NULL ORDER BY length(position), position LIMIT 100`,
    [table.name],
  );
  const faults = rows.map((row) => describe(table.name, row));
  return table.isWatched ? faults : [...faults, off];
}

interface RowFault {
  readonly position: string | null;
  readonly key: string;
  readonly fact: string;
}

function describe(table: string, { position, key, fact }: RowFault): Fault {
  return { position: position === null ? null : BigInt(position), about: `${table} ${key}`, fact };
}

function byPosition(a: Fault, b: Fault): number {
  if (a.position === null || b.position === null)
    return Number(a.position === null) - Number(b.position === null);
  return a.position < b.position ? -1 : Number(a.position > b.position);
}
