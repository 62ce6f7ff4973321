import type pg from "pg";
import type { RunningReplay } from "./claim-replay.server";

/** Dossiers of one chunk whose findings change, column by column as PostgreSQL unnests them. */
export interface ChangedDossiers {
  readonly ids: string[];
  readonly before: string[];
  readonly after: string[];
  readonly outcomes: string[];
  readonly rules: string[];
}

export interface Progress {
  readonly changed: ChangedDossiers;
  readonly from: string | null;
  readonly to: string;
  readonly position: string | null;
  readonly judged: number;
  readonly finishedAt: Date | null;
}

/** False when the replay was asked for again meanwhile: the next run starts over. */
export async function keepProgress(
  client: pg.PoolClient,
  { id, requestedAt, tally }: RunningReplay,
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
