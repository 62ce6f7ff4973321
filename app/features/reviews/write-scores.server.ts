import type { Mark } from "~/domain/review/rubric";
import type { Tx } from "~/platform/database/database.server";
import type { HeldScore } from "./held-review.server";

export interface ScoreToWrite {
  readonly criterion: string;
  readonly value: Mark;
  readonly rationale: string;
  /** Version of the mark that the page showed; 0 when there was none. */
  readonly seen: number;
}

/** A mark that somebody changed after the page was opened, as it stands now. */
export interface ScoreConflict extends HeldScore {
  readonly criterion: string;
}

/** Marks that differ from what is kept, and whose version is no longer the one seen: none may be overwritten. */
export function conflictsAmong(
  held: ReadonlyMap<string, HeldScore>,
  scores: readonly ScoreToWrite[],
): readonly ScoreConflict[] {
  return scores.flatMap((score) => {
    const kept = held.get(score.criterion);
    return kept && !isSame(kept, score) && kept.version !== score.seen
      ? [{ criterion: score.criterion, ...kept }]
      : [];
  });
}

/**
 * Writes the marks that changed, each with its version in the `where`; gives the new versions by criterion. Null:
 * someone was faster on one of them.
 */
export async function writeScores(
  tx: Tx,
  {
    reviewId,
    held,
    scores,
    at,
  }: {
    reviewId: string;
    held: ReadonlyMap<string, HeldScore>;
    scores: readonly ScoreToWrite[];
    at: Date;
  },
): Promise<ReadonlyMap<string, number> | null> {
  const versions = new Map<string, number>();
  for (const { criterion, value, rationale, seen } of scores) {
    const kept = held.get(criterion);
    if (kept && isSame(kept, { value, rationale })) {
      versions.set(criterion, kept.version);
      continue;
    }
    const rows = await tx.$queryRaw<{ version: number }[]>`
      INSERT INTO scores AS held (review_id, criterion, value, rationale, scored_at, version)
      SELECT ${reviewId}::uuid, ${criterion}, ${value}::int, ${rationale}, ${at}::timestamptz, 1
       WHERE ${seen}::int = 0
          OR EXISTS (SELECT FROM scores WHERE review_id = ${reviewId}::uuid AND criterion = ${criterion})
          ON CONFLICT (review_id, criterion) DO UPDATE
         SET value = EXCLUDED.value, rationale = EXCLUDED.rationale, scored_at = EXCLUDED.scored_at,
             version = held.version + 1
       WHERE held.version = ${seen}::int
      RETURNING version`;
    if (!rows[0]) return null;
    versions.set(criterion, rows[0].version);
  }
  return versions;
}

function isSame(one: Pick<HeldScore, "value" | "rationale">, other: Pick<HeldScore, "value" | "rationale">) {
  return one.value === other.value && one.rationale === other.rationale;
}
