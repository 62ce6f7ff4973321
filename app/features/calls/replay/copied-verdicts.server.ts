import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";

/** A dossier as it was judged: its last verdict, and the input that verdict was reached on. */
export interface CopiedVerdict {
  readonly applicationId: string;
  readonly overall: string;
  /** "ADM-01:p ADM-02:f …" */
  readonly outcomes: string;
  /** JSON of the application in the exchange format. */
  readonly input: string;
}

interface Range {
  readonly callId: string;
  /** Identifier of the last dossier already read; null from the first. */
  readonly after: string | null;
  readonly limit: number;
}

const firstIdentifier = "00000000-0000-0000-0000-000000000000";
const [newline, tab] = [0x0a, 0x09];

/**
 * The verdicts of the deposited dossiers of a call, in the order of their identifiers, by COPY: PostgreSQL sends
 * them while the ones before are being judged, and memory holds one piece of the stream.
 */
export async function* copyVerdicts(
  client: pg.ClientBase,
  { callId, after, limit }: Range,
): AsyncGenerator<CopiedVerdict> {
  // COPY takes no parameters: both identifiers come from the database, and are cast there once more.
  const stream = client.query(
    copyTo(`COPY (
      SELECT a.id, v.overall, v.outcomes, s.input
        FROM applications a
        CROSS JOIN LATERAL (
          SELECT overall, outcomes, submission_id FROM eligibility_verdicts
           WHERE application_id = a.id ORDER BY judged_at DESC LIMIT 1) v
        JOIN submissions s ON s.id = v.submission_id
       WHERE a.call_id = ${identifier(callId)} AND a.id > ${identifier(after ?? firstIdentifier)}
         AND a.status <> 'withdrawn'
       ORDER BY a.id LIMIT ${Math.trunc(limit)}) TO STDOUT`),
  );
  let rest: Buffer | null = null;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    const bytes: Buffer = rest ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      yield readLine(bytes, start, end);
      start = end + 1;
    }
    rest = start < bytes.length ? bytes.subarray(start) : null;
  }
}

function readLine(bytes: Buffer, start: number, end: number): CopiedVerdict {
  const first = bytes.indexOf(tab, start);
  const second = bytes.indexOf(tab, first + 1);
  const third = bytes.indexOf(tab, second + 1);
  const input = bytes.toString("utf8", third + 1, end);
  return {
    applicationId: bytes.toString("latin1", start, first),
    overall: bytes.toString("latin1", first + 1, second),
    outcomes: bytes.toString("latin1", second + 1, third),
    // JSON has neither raw tabs nor raw line ends: COPY only ever doubled its backslashes.
    input: input.includes("\\") ? input.replaceAll("\\\\", "\\") : input,
  };
}

function identifier(uuid: string): string {
  if (!/^[0-9a-f-]{36}$/.test(uuid)) throw new RangeError(`not an identifier: ${uuid}`);
  return `'${uuid}'::uuid`;
}
