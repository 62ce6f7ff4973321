import { preciseInstantInWords } from "~/domain/calendar/paris";
import type { Tx } from "~/platform/database/database.server";
import type { EmailToSend } from "~/platform/journal/record.server";

interface Corrected {
  readonly callId: string;
  readonly versionId: string;
  readonly slug: string;
  readonly call: string;
  readonly changeNote: string;
  readonly closesAt: Date;
}

/**
 * One letter to each person who started a dossier that is not deposited yet and still belongs to its association.
 * When that person has left, those who own the association are told in their place.
 */
export async function lettersOfCorrection(
  tx: Tx,
  at: Date,
  { callId, versionId, slug, call, changeNote, closesAt }: Corrected,
): Promise<EmailToSend[]> {
  const readers = await tx.$queryRaw<{ id: string; email: string }[]>`
    WITH active AS (
      SELECT m.association_id, m.user_id, m.mandates, u.email
        FROM association_members m JOIN users u ON u.id = m.user_id
       WHERE m.ended_at IS NULL AND (m.ends_at IS NULL OR m.ends_at > ${at}) AND u.disabled_at IS NULL
    ), started AS (
      SELECT a.id, a.association_id, a.created_by_id
        FROM applications a
       WHERE a.call_id = ${callId}::uuid AND a.status IN ('draft', 'awaiting_certification')
    )
    SELECT DISTINCT m.user_id AS id, m.email
      FROM started s JOIN active m ON m.association_id = s.association_id
     WHERE m.user_id = s.created_by_id
        OR ('owner' = ANY(m.mandates)
            AND NOT EXISTS (SELECT FROM active o
                             WHERE o.association_id = s.association_id AND o.user_id = s.created_by_id))
     ORDER BY m.email`;
  return readers.map(({ id, email }) => ({
    kind: "call.corrected",
    dedupe: `${versionId}:${id}`,
    payload: { email, call, slug, changeNote, closesAt: preciseInstantInWords(closesAt) },
  }));
}
