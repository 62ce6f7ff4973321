import type pg from "pg";
import { z } from "zod";
import type { Application } from "~/domain/eligibility/application-input";
import { prepareRules, type PreparedRules } from "~/domain/eligibility/engine";
import { changedOutcomes, outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { tallyChange, type Tally } from "~/domain/eligibility/replay-tally";
import type { Database } from "~/platform/database/database.server";
import { copyVerdicts } from "./copied-verdicts.server";
import { replayTerms } from "./replay-terms.server";

/** Dossiers judged between two marks of progress: what a kill -9 costs, and what memory holds at most. */
const chunkSize = 4_000;
const lastIdentifier = "ffffffff-ffff-ffff-ffff-ffffffffffff";

interface Running {
  readonly id: string;
  /** Tells one run from the next: asking again starts over. */
  readonly requestedAt: Date;
  readonly sourceCallId: string;
  readonly position: string | null;
  readonly tally: Tally;
}

interface Changed {
  readonly ids: string[];
  readonly before: string[];
  readonly after: string[];
  readonly outcomes: string[];
  readonly rules: string[];
}

interface Work {
  readonly database: Database;
  readonly now: () => Date;
  /** Ends the run after the chunk under way; the next worker goes on from there. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Judges what is left of the replay that has waited longest, if any that no other worker holds. Answers whether
 * there was one. Progress and changes are written together, chunk by chunk, so that whoever takes over after a
 * crash neither repeats nor skips a dossier; only rows that differ from those already there are written.
 */
export async function runNextReplay({ database, now, signal }: Work): Promise<boolean> {
  const client = await database.pool.connect();
  let replay: Running | null = null;
  try {
    replay = await claim(client);
    if (!replay) return false;
    const rules = await preparedFor(database, replay, now());
    if (rules) await judgeAll(client, { replay, rules, now, signal });
    return true;
  } finally {
    if (replay)
      await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [replay.id]).catch(() => {});
    client.release();
  }
}

async function claim(client: pg.PoolClient): Promise<Running | null> {
  const { rows } = await client.query<{
    id: string;
    requested_at: Date;
    source_call_id: string;
  }>(
    "SELECT id, requested_at, source_call_id FROM replays WHERE finished_at IS NULL ORDER BY requested_at LIMIT 20",
  );
  for (const { id } of rows) {
    const { rows: locks } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held",
      [id],
    );
    if (!locks[0]?.held) continue;
    // Read while holding it: another worker may have gone on since the list was read.
    const { rows: held } = await client.query<{
      requested_at: Date;
      source_call_id: string;
      position: string | null;
      by_rule: Tally["byRule"];
      by_overall: Tally["byOverall"];
    }>(
      "SELECT requested_at, source_call_id, position, by_rule, by_overall FROM replays WHERE id = $1 AND finished_at IS NULL",
      [id],
    );
    const row = held[0];
    if (row) {
      const { requested_at: requestedAt, source_call_id: sourceCallId, position } = row;
      return {
        id,
        requestedAt,
        sourceCallId,
        position,
        tally: { byRule: row.by_rule, byOverall: row.by_overall },
      };
    }
    await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [id]);
  }
  return null;
}

/** Null when the rules cannot judge: the replay then ends, and its page says why. */
async function preparedFor(
  { prisma }: Database,
  { id, sourceCallId }: Running,
  at: Date,
): Promise<PreparedRules | null> {
  const { rules } = await prisma.replay.findUniqueOrThrow({ where: { id }, select: { rules: true } });
  try {
    const { settings, programme } = await replayTerms(prisma, sourceCallId, rules);
    return prepareRules(settings, { programme });
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault;
    const [issue] = fault.issues;
    await prisma.replay.update({
      where: { id },
      data: { finishedAt: at, fault: `${issue?.path.join(".") ?? ""} : ${issue?.message ?? ""}` },
    });
    return null;
  }
}

async function judgeAll(
  client: pg.PoolClient,
  {
    replay,
    rules,
    now,
    signal,
  }: { replay: Running; rules: PreparedRules; now: () => Date; signal: AbortSignal | undefined },
): Promise<void> {
  const write = outcomesWriter(rules.criteria);
  let { position } = replay;
  while (!signal?.aborted) {
    const changed: Changed = { ids: [], before: [], after: [], outcomes: [], rules: [] };
    const from = position;
    let judged = 0;
    for await (const kept of copyVerdicts(client, {
      callId: replay.sourceCallId,
      after: from,
      limit: chunkSize,
    })) {
      const found = rules.outcomes(JSON.parse(kept.input) as Application);
      const outcomes = write(found.outcomes);
      judged += 1;
      position = kept.applicationId;
      if (outcomes === kept.outcomes) continue;
      const changes = changedOutcomes(kept.outcomes, outcomes);
      if (changes.length === 0) continue;
      tallyChange(replay.tally, { changes, before: kept.overall, after: found.overall });
      changed.ids.push(kept.applicationId);
      changed.before.push(kept.overall);
      changed.after.push(found.overall);
      changed.outcomes.push(outcomes);
      changed.rules.push(changes.map(({ code }) => code).join(" "));
    }
    const isLast = judged < chunkSize;
    const goesOn = await keepProgress(client, replay, {
      changed,
      from,
      to: isLast ? lastIdentifier : position!,
      position,
      judged,
      finishedAt: isLast ? now() : null,
    });
    if (isLast || !goesOn) return;
  }
}

interface Progress {
  readonly changed: Changed;
  readonly from: string | null;
  readonly to: string;
  readonly position: string | null;
  readonly judged: number;
  readonly finishedAt: Date | null;
}

/** False when the replay was asked for again meanwhile: the next run starts over. */
async function keepProgress(
  client: pg.PoolClient,
  { id, requestedAt, tally }: Running,
  { changed, from, to, position, judged, finishedAt }: Progress,
): Promise<boolean> {
  await client.query("BEGIN");
  try {
    const { rowCount } = await client.query(
      `UPDATE replays SET position = $3, judged = judged + $4, changed = changed + $5, by_rule = $6, by_overall = $7, finished_at = $8
        WHERE id = $1 AND requested_at = $2`,
      [
        id,
        requestedAt,
        position,
        judged,
        changed.ids.length,
        JSON.stringify(tally.byRule),
        JSON.stringify(tally.byOverall),
        finishedAt,
      ],
    );
    if (rowCount === 1) await client.query(differences, [id, from, to, ...Object.values(changed)]);
    await client.query("COMMIT");
    return rowCount === 1;
  } catch (fault) {
    await client.query("ROLLBACK");
    throw fault;
  }
}

/** Brings the rows of a range to what was found, touching none that already says so. */
const differences = `
  WITH found AS (
    SELECT * FROM unnest($4::uuid[], $5::eligibility_overall[], $6::eligibility_overall[], $7::text[], $8::text[])
      AS f(application_id, overall_before, overall_after, outcomes, rules)),
  gone AS (
    DELETE FROM replay_changes c
     WHERE c.replay_id = $1 AND ($2::uuid IS NULL OR c.application_id > $2) AND c.application_id <= $3::uuid
       AND NOT EXISTS (SELECT FROM found WHERE found.application_id = c.application_id))
  INSERT INTO replay_changes (replay_id, application_id, overall_before, overall_after, outcomes, rules)
  SELECT $1, application_id, overall_before, overall_after, outcomes, string_to_array(rules, ' ') FROM found
  ON CONFLICT (replay_id, application_id) DO UPDATE
     SET overall_before = excluded.overall_before, overall_after = excluded.overall_after,
         outcomes = excluded.outcomes, rules = excluded.rules
   WHERE (replay_changes.overall_before, replay_changes.overall_after, replay_changes.outcomes, replay_changes.rules)
         IS DISTINCT FROM (excluded.overall_before, excluded.overall_after, excluded.outcomes, excluded.rules)`;
