import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { prepareRules } from "~/domain/eligibility/engine";
import { outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { runNextReplay } from "~/features/calls/replay/run-replay.server";
import { openDatabase, type Database } from "~/platform/database/database.server";
import { ensureDatabase, startPostgres } from "../../../server/supervisor/postgres/embedded-postgres";
import { migrate } from "../../migrate.mjs";
import { median } from "./cpu-rate";
import type { readSamples } from "./samples";

const dossiers = Number(process.env["BENCH_DOSSIERS"] ?? 100_000);
const rounds = 5;
const ids = {
  person: "01990000-0000-7000-8000-000000000001",
  programme: "01990000-0000-7000-8000-000000000002",
  campaign: "01990000-0000-7000-8000-000000000003",
  call: "01990000-0000-7000-8000-000000000004",
  version: "01990000-0000-7000-8000-000000000005",
  tried: "01990000-0000-7000-8000-000000000006",
  association: "01990000-0000-7000-8000-000000000007",
  replay: "01990000-0000-7000-8000-000000000008",
};

interface Result {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  readonly unit: string;
}

/**
 * A replay of stored dossiers of the size of the witness, of which one in eight at least changes verdict every time, beside
 * reading and parsing the same rows: COPY and JSON.parse. Both sides in turn, medians; then what each adds to the
 * memory of the process.
 */
export async function benchReplay(samples: ReturnType<typeof readSamples>): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pilier-bench-"));
  const postgres = await startPostgres(folder, { isDurable: false });
  try {
    await ensureDatabase(postgres, "bench");
    const url = postgres.urlOf("bench");
    await migrate(url);
    await fill(url, samples);
    const database = openDatabase(url);
    try {
      return await compare(database);
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(database: Database): Promise<Result[]> {
  const sides = {
    ours: (round: number) => replayOnce(database, round % 2 === 0 ? "0.70" : "0.75"),
    bare: () => readAndParse(database),
  };
  const rates = { ours: [] as number[], bare: [] as number[] };
  const growth = { ours: [] as number[], bare: [] as number[] };
  await sides.bare();
  await sides.ours(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const)) {
      const { seconds, megabytes } = await watched(() => sides[side](round));
      rates[side].push(dossiers / seconds);
      growth[side].push(megabytes);
    }
  }
  const { rows } = await database.pool.query<{ changed: number }>("SELECT changed FROM replays");
  console.log(`last replay: ${rows[0]?.changed} of ${dossiers} dossiers change`);
  return [
    result(
      "replay of stored dossiers beside COPY and JSON.parse of the same rows",
      "dossiers per second",
      rates,
    ),
    result("replay, growth of memory", "MB", growth),
  ];
}

function result(name: string, unit: string, { ours, bare }: { ours: number[]; bare: number[] }): Result {
  const [own, other] = [median(ours), median(bare)].map((value) => Number(value.toFixed(1))) as [
    number,
    number,
  ];
  return { name, ours: own, bare: other, ratio: Number((own / Math.max(other, 0.1)).toFixed(3)), unit };
}

/** At 70 % one dossier in eight changes verdict, at 75 % one in four: every round one in eight is written or removed. */
async function replayOnce(database: Database, minQpvShare: string): Promise<void> {
  await database.pool.query(
    `UPDATE replays SET rules = jsonb_set(rules, '{params,minQpvShare}', to_jsonb($1::text)), requested_at = now(),
            position = NULL, judged = 0, changed = 0, by_rule = '{}', by_overall = '{}', finished_at = NULL`,
    [minQpvShare],
  );
  await runNextReplay({ database, now: () => new Date() });
  const { rows } = await database.pool.query<{ judged: number }>(
    "SELECT judged FROM replays WHERE finished_at IS NOT NULL",
  );
  if (rows[0]?.judged !== dossiers) throw new Error(`the replay judged ${rows[0]?.judged} dossiers`);
}

async function readAndParse({ pool }: Database): Promise<void> {
  const client = await pool.connect();
  let read = 0;
  try {
    // One statement reads them all: longer than a statement of the portal may take.
    await client.query("SET statement_timeout = 0");
    const stream = client.query(copyTo("COPY (SELECT id, input FROM submissions) TO STDOUT"));
    let rest = "";
    for await (const piece of stream.setEncoding("utf8") as AsyncIterable<string>) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const text = line.slice(line.indexOf("\t") + 1);
        JSON.parse(text.includes("\\") ? text.replaceAll("\\\\", "\\") : text);
        read += 1;
      }
    }
  } finally {
    client.release(true);
  }
  if (read !== dossiers) throw new Error(`${read} rows read`);
}

async function watched(task: () => Promise<void>): Promise<{ seconds: number; megabytes: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const start = performance.now();
  try {
    await task();
  } finally {
    clearInterval(watch);
  }
  return { seconds: (performance.now() - start) / 1_000, megabytes: (most - before) / 1_048_576 };
}

/** Rows written straight into their tables: the bench measures judging, not depositing. */
async function fill(url: string, samples: ReturnType<typeof readSamples>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await write(client, samples);
  } finally {
    await client.end();
  }
}

async function write(
  client: pg.Client,
  { call, programme, applications, params }: ReturnType<typeof readSamples>,
): Promise<void> {
  const witness = applications[0]!;
  const rules = JSON.stringify({ ...call, params });
  await client.query("SET session_replication_role = replica");
  const one = (text: string, values: unknown[]) => client.query(text, values);
  await one(
    `INSERT INTO users (id, email, first_name, last_name, password_hash, email_verified_at, password_changed_at, created_at)
     VALUES ($1, 'bench@personnes.example', 'Camille', 'D''Haene', '', now(), now(), now())`,
    [ids.person],
  );
  await one(
    "INSERT INTO programmes (id, code, title, start_year, end_year, source, created_at) VALUES ($1, 'CDV', 'Contrat de ville', 2024, 2030, '', now())",
    [ids.programme],
  );
  for (const pillar of programme.pillars) {
    const pillarId = await node(client, null, "pillar", pillar.code);
    for (const strategic of pillar.strategicObjectives) {
      const strategicId = await node(client, pillarId, "strategic_objective", strategic.code);
      for (const { code } of strategic.operationalObjectives) {
        await node(client, strategicId, "operational_objective", code);
      }
    }
  }
  await one(
    "INSERT INTO campaigns (id, programme_id, year, title, created_at) VALUES ($1, $2, 2027, '2027', now())",
    [ids.campaign, ids.programme],
  );
  await one(
    `INSERT INTO calls (id, slug, code, campaign_id, title, opens_at, closes_at, current_version_id, published_at, created_at)
     VALUES ($1, 'banc', 'BANC', $2, 'Banc', '2026-09-14T07:00:00Z', '2026-10-25T22:59:59Z', $3, now(), now())`,
    [ids.call, ids.campaign, ids.version],
  );
  for (const [index, id] of [ids.version, ids.tried].entries()) {
    await one(
      `INSERT INTO call_versions (id, call_id, number, content, rules, rubric, form, created_at, published_at)
       VALUES ($1, $2, $3, '{}', $4, '{}', '{}', now(), $5)`,
      [id, ids.call, index + 1, rules, index === 0 ? new Date() : null],
    );
  }
  await client.query(
    `CREATE TEMP TABLE d AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS submission_id FROM generate_series(1, ${dossiers}) n`,
  );
  await one(
    `INSERT INTO applications (id, number, call_id, call_version_id, association_id, status, title, created_by_id, created_at, updated_at, submitted_at)
     SELECT id, 'B-' || n, $1, $2, $3, 'submitted', 'Banc', $4, now(), now(), now() FROM d ORDER BY id`,
    [ids.call, ids.version, ids.association, ids.person],
  );
  // One dossier in eight has 65 % of residents, one in eight 72.5 %, the others 80 %.
  await one(
    `INSERT INTO submissions (id, application_id, ordinal, submitted_at, submitted_by_id, signatory_name, input, input_sha256, files, form_key)
     SELECT submission_id, id, 1, now(), $2, '', jsonb_set($1::jsonb, '{project,beneficiaries,qpv}', to_jsonb(CASE n % 8 WHEN 0 THEN 78 WHEN 1 THEN 87 ELSE 96 END)), '', '[]', n::text
       FROM d ORDER BY id`,
    [JSON.stringify(witness), ids.person],
  );
  const prepared = prepareRules(call, { programme });
  const { outcomes: found, overall } = prepared.outcomes(witness);
  const outcomes = outcomesWriter(prepared.criteria)(found);
  await one(
    `INSERT INTO eligibility_verdicts (id, application_id, submission_id, call_version_id, criteria, input_sha256, overall, findings, outcomes, judged_at)
     SELECT gen_random_uuid(), id, submission_id, $1, '{}', '', $2, '[]', $3, now() FROM d ORDER BY id`,
    [ids.version, overall, outcomes],
  );
  await one(
    `INSERT INTO replays (id, call_version_id, source_call_id, rules, requested_by_id, requested_at, total)
     VALUES ($1, $2, $3, $4, $5, now(), $6)`,
    [ids.replay, ids.tried, ids.call, rules, ids.person, dossiers],
  );
  await client.query("VACUUM ANALYZE");
}

async function node(
  client: pg.Client,
  parentId: string | null,
  level: string,
  code: string,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO programme_nodes (id, programme_id, parent_id, level, code, label, position)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $4, 0) RETURNING id`,
    [ids.programme, parentId, level, code],
  );
  return rows[0]!.id;
}
