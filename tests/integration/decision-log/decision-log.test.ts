import { execFile } from "node:child_process";
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { describe, expect } from "vitest";
import { castVote } from "~/features/decisions/cast-vote.server";
import { undoDecision } from "~/features/decisions/undo-decision.server";
import type { Db } from "~/platform/database/database.server";
import { exportedLines } from "../../../scripts/audit/log-export";
import { loggedTables } from "../../../scripts/audit/logged-tables";
import { verifyLog } from "../../../scripts/audit/verification";
import { test as databaseTest } from "../../support/database/database-test";
import {
  decide,
  granted,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";

const verifier = path.resolve("public/verificateur.mjs");

/** A dossier with its votes and decision, another decision undone: lines of each kind of change. */
async function liveThrough(db: Db) {
  let minute = 0;
  const committee = await seatCommittee({
    db,
    now: () => new Date(Date.UTC(2026, 11, 1, 13, (minute += 1))),
  });
  const { ports, chair, member, secretary } = committee;
  const dossiers = await scoreDossiers(committee, 2);
  const review = await db.review.findFirstOrThrow({ select: { id: true } });
  const scoredAt = ports.now();
  for (const criterion of ["quality", "reach"])
    await db.score.create({
      data: { reviewId: review.id, criterion, value: 4, rationale: `Fort sur ${criterion}.`, scoredAt },
    });
  const sessionId = await startSession(committee, dossiers);
  const vote = { sessionId, number: dossiers[0]!.number, choice: "favourable" as const };
  granted(await castVote(ports, chair, vote));
  granted(await castVote(ports, member, vote));
  granted(await castVote(ports, member, { ...vote, choice: "against" }));
  await decide(committee, sessionId, dossiers[0]!);
  const decisionId = await decide(committee, sessionId, dossiers[1]!);
  granted(await undoDecision(ports, secretary, { sessionId, decisionId }));
}

/** Does `work` as somebody who can switch every trigger off, then takes it back. */
async function tampering<T>(client: pg.Client, sql: string, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL session_replication_role = replica");
    const { rowCount } = await client.query(sql);
    expect(rowCount, sql).toBeGreaterThan(0);
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}

/** `client`: a connection of its own, on which a test may do what the portal never does. */
const test = databaseTest.extend<{ client: pg.Client }>({
  client: async ({ databaseUrl }, use) => {
    const client = new pg.Client({ connectionString: databaseUrl, options: "-c timezone=UTC" });
    await client.connect();
    await use(client);
    await client.end();
  },
});

describe("the decision log", () => {
  test("is whole after a committee, holds a line for every audit entry and row, and refuses change", async ({
    db,
    client,
  }) => {
    await liveThrough(db);
    const verification = await verifyLog(client);
    expect(verification.faults).toEqual([]);
    expect(Number(verification.lines)).toBe(await db.decisionLogLine.count());
    expect(await db.decisionLogLine.count({ where: { source: "audit_entries" } })).toBe(
      await db.auditEntry.count(),
    );
    for (const table of ["decisions", "decision_lines", "votes", "reviews", "scores"])
      expect(await db.decisionLogLine.count({ where: { source: table } }), table).toBeGreaterThan(0);
    for (const sql of [
      "UPDATE decision_log SET body = '{}' WHERE position = 1",
      "DELETE FROM decision_log WHERE position = 1",
      "TRUNCATE decision_log CASCADE",
      "UPDATE decision_log_salts SET salt = '\\x00'",
    ])
      await expect(client.query(sql), sql).rejects.toThrow(/only grows/);
  });

  test("says nothing that a person wrote", async ({ db }) => {
    const scores = await db.score.findMany({
      where: { rationale: { not: "" } },
      select: { rationale: true },
    });
    const reasons = await db.decision.findMany({ select: { reason: true } });
    const words = [...scores.map(({ rationale }) => rationale), ...reasons.map(({ reason }) => reason)];
    expect(words.length).toBeGreaterThan(0);
    for (const word of words)
      expect(await db.decisionLogLine.count({ where: { body: { contains: word } } }), word).toBe(0);
  });

  test("names the altered entry, whichever byte of a line, an audit entry or a row was changed", async ({
    client,
  }) => {
    const tables = ["decision_log", "audit_entries", ...(await loggedTables(client)).map(({ name }) => name)];
    const { rows: columns } = await client.query<Column>(columnsSql, [tables]);
    let altered = 0;
    for (const column of columns) {
      const sql = alteration(column);
      const { rows: some } = await client.query(`SELECT FROM ${column.table} LIMIT 1`);
      if (!sql || some.length === 0) continue;
      const verification = await tampering(client, sql, () => verifyLog(client)).catch(refusedByTheDatabase);
      if (!verification) continue;
      const [first] = verification.faults;
      expect(first, sql).toBeDefined();
      if (column.table !== "decision_log") expect(first!.about, sql).toMatch(new RegExp(`^${column.table} `));
      altered += 1;
    }
    expect(altered).toBeGreaterThan(50);
  });

  test("misses neither a row removed or slipped in, nor a line taken out, nor a trigger switched off", async ({
    client,
  }) => {
    const factOf = async (sql: string) =>
      (await tampering(client, sql, () => verifyLog(client))).faults[0]?.fact;
    expect(await factOf("DELETE FROM votes WHERE choice = 'against'")).toMatch(/gone/);
    expect(await factOf("DELETE FROM audit_entries WHERE event = 'committee.vote-cast'")).toMatch(/gone/);
    expect(
      await factOf(
        "INSERT INTO scores SELECT review_id, 'planted', value, rationale, scored_at FROM scores LIMIT 1",
      ),
    ).toMatch(/no line/);
    expect(await factOf("DELETE FROM decision_log WHERE position = 3")).toMatch(/missing/);
    await client.query("BEGIN");
    await client.query("ALTER TABLE votes DISABLE TRIGGER votes_are_logged");
    expect((await verifyLog(client)).faults[0]).toMatchObject({ about: "votes" });
    await client.query("ROLLBACK");
  });

  test("is checked by the independent verifier, of under a hundred lines, as by our own", async ({
    client,
  }) => {
    const folder = await mkdtemp(path.join(tmpdir(), "pilier-log-"));
    const judge = async () => {
      const file = path.join(folder, "log.jsonl");
      const lines: string[] = [];
      for await (const line of exportedLines(client)) lines.push(JSON.stringify(line));
      await writeFile(file, lines.join("\n"));
      return promisify(execFile)(process.execPath, [verifier, file]).then(
        ({ stdout }) => stdout,
        (error: { stderr: string }) => error.stderr,
      );
    };
    expect(await judge()).toMatch(/^The log is whole: \d+ lines/);
    for (const sql of [
      "UPDATE decision_log SET body = replace(body, 'committee.vote-cast', 'committee.vote-kast') WHERE position = (SELECT max(position) FROM decision_log WHERE body LIKE '%vote-cast%')",
      "UPDATE audit_entries SET at = at + interval '1 millisecond' WHERE event = 'decision.recorded'",
      "UPDATE votes SET choice = 'favourable' WHERE choice = 'against'",
      "UPDATE decisions SET reason = reason || ' '",
      "DELETE FROM scores",
      "INSERT INTO scores SELECT review_id, 'planted', value, rationale, scored_at FROM scores LIMIT 1",
    ])
      expect(await tampering(client, sql, judge), sql).toMatch(/^ALTERED\./);
    await rm(folder, { recursive: true });
  });
});

/** A limit of the table stands in the way of this alteration. */
function refusedByTheDatabase(error: { code?: string }): null {
  if (error.code === "23514" || error.code === "23505") return null;
  throw error;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly kind: string;
}

const columnsSql = `SELECT c.relname AS "table", a.attname AS "column", t.typname AS type, t.typcategory AS kind
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
 WHERE c.relname = ANY($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''`;

/** SQL that changes the column of one row as little as its type can. */
function alteration({ table, column, type, kind }: Column): string | null {
  const value = alteredValue(`"${column}"`, type, kind);
  const one = `ctid = (SELECT ctid FROM ${table} WHERE "${column}" IS NOT NULL LIMIT 1)`;
  return (
    value &&
    `UPDATE ${table} SET "${column}" = ${value} WHERE ${one} OR ("${column}" IS NULL AND ctid = (SELECT min(ctid) FROM ${table} WHERE "${column}" IS NULL))`
  );
}

function alteredValue(column: string, type: string, kind: string): string | null {
  if (kind === "S") return `coalesce(${column}, '') || ' '`;
  if (kind === "N") return `coalesce(${column}, 0) + 1`;
  if (kind === "B") return `NOT ${column}`;
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "timestamptz") return `coalesce(${column}, now()) + interval '1 millisecond'`;
  if (type === "date") return `coalesce(${column}, current_date) + 1`;
  if (type === "bytea")
    return `set_byte(coalesce(${column}, '\\x00'), 0, (get_byte(coalesce(${column}, '\\x00'), 0) + 1) % 256)`;
  if (type === "jsonb") return `jsonb_build_array(${column}, 1)`;
  if (kind === "E")
    return `(SELECT e.enumlabel::text::${type} FROM pg_enum e WHERE e.enumtypid = '${type}'::regtype AND e.enumlabel <> coalesce(${column}::text, '') LIMIT 1)`;
  return null;
}
