import type { Tx } from "~/platform/database/database.server";
import type { BuilderContext } from "./builder-context";

/** How many dossiers of the call answered, filled or joined what: a change of the form says what it touches. */
export async function countUsage(
  tx: Tx,
  callId: string,
): Promise<Pick<BuilderContext, "answered" | "filled" | "joined">> {
  const answered = await tx.$queryRaw<{ name: string; count: number }[]>`
    SELECT e.key AS name, count(DISTINCT s.application_id)::int AS count
      FROM applications a
      JOIN application_sections s ON s.application_id = a.id
      CROSS JOIN LATERAL jsonb_each(s.answers) AS e
     WHERE a.call_id = ${callId}::uuid AND starts_with(e.key, 'q_')
       AND e.value NOT IN ('""'::jsonb, '[]'::jsonb, '{}'::jsonb, '{"day": "", "month": "", "year": ""}'::jsonb)
     GROUP BY e.key`;
  const filled = await tx.$queryRaw<{ name: string; count: number }[]>`
    SELECT s.code AS name, count(*)::int AS count
      FROM applications a JOIN application_sections s ON s.application_id = a.id
     WHERE a.call_id = ${callId}::uuid
     GROUP BY s.code`;
  const joined = await tx.$queryRaw<{ name: string; count: number }[]>`
    SELECT t.document_type AS name, count(DISTINCT a.id)::int AS count
      FROM applications a JOIN attachments t ON t.application_id = a.id AND t.removed_at IS NULL
     WHERE a.call_id = ${callId}::uuid
     GROUP BY t.document_type`;
  const counts = (rows: readonly { name: string; count: number }[]) =>
    Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  return { answered: counts(answered), filled: counts(filled), joined: counts(joined) };
}
