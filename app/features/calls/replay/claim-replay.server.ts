import type pg from "pg";
import { z } from "zod";
import { prepareRules, type PreparedRules } from "~/domain/eligibility/engine";
import type { Tally } from "~/domain/eligibility/replay-tally";
import type { Database } from "~/platform/database/database.server";
import { replayTerms } from "./replay-terms.server";

export interface RunningReplay {
  readonly id: string;
  /** Tells one run from the next: asking again starts over. */
  readonly requestedAt: Date;
  readonly sourceCallId: string;
  readonly position: string | null;
  readonly tally: Tally;
}

/**
 * The replay that has waited longest and that no other worker holds, held by a lock of this connection: it ends with
 * the process, so after a kill -9 another worker takes over.
 */
export async function claimReplay(client: pg.PoolClient): Promise<RunningReplay | null> {
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

export async function releaseReplay(client: pg.PoolClient, { id }: RunningReplay): Promise<void> {
  await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [id]);
}

/** Null when the rules cannot judge: the replay then ends, and its page says why. */
export async function prepareReplay(
  { prisma }: Database,
  { id, sourceCallId }: RunningReplay,
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
