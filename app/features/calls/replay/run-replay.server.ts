import type pg from "pg";
import type { Application } from "~/domain/eligibility/application-input";
import type { PreparedRules } from "~/domain/eligibility/engine";
import { changedOutcomes, outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { tallyChange } from "~/domain/eligibility/replay-tally";
import type { Database } from "~/platform/database/database.server";
import { claimReplay, prepareReplay, releaseReplay, type RunningReplay } from "./claim-replay.server";
import { copyVerdicts } from "./copied-verdicts.server";
import { keepProgress, type ChangedDossiers } from "./replay-progress.server";

/** Dossiers judged between two marks of progress: what a kill -9 costs, and what memory holds at most. */
const usualChunk = 4_000;
const lastIdentifier = "ffffffff-ffff-ffff-ffff-ffffffffffff";

interface Work {
  readonly database: Database;
  readonly now: () => Date;
  /** Ends the run after the chunk under way; the next worker goes on from there. */
  readonly signal?: AbortSignal | undefined;
  readonly chunkSize?: number;
}

/**
 * Judges what is left of the replay that has waited longest, if any that no other worker holds. Answers whether
 * there was one. Progress and changes are written together, chunk by chunk, so that whoever takes over after a
 * crash neither repeats nor skips a dossier; only rows that differ from those already there are written.
 */
export async function runNextReplay({
  database,
  now,
  signal,
  chunkSize = usualChunk,
}: Work): Promise<boolean> {
  const client = await database.pool.connect();
  let replay: RunningReplay | null = null;
  try {
    replay = await claimReplay(client);
    if (!replay) return false;
    const rules = await prepareReplay(database, replay, now());
    if (rules) await judgeAll(client, { replay, rules, now, signal, chunkSize });
    return true;
  } finally {
    if (replay) await releaseReplay(client, replay).catch(() => {});
    client.release();
  }
}

async function judgeAll(
  client: pg.PoolClient,
  {
    replay,
    rules,
    now,
    signal,
    chunkSize,
  }: Pick<Work, "now" | "signal"> & { replay: RunningReplay; rules: PreparedRules; chunkSize: number },
): Promise<void> {
  const write = outcomesWriter(rules.criteria);
  let { position } = replay;
  while (!signal?.aborted) {
    const changed: ChangedDossiers = { ids: [], before: [], after: [], outcomes: [], rules: [] };
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
