import type { Tx } from "~/platform/database/database.server";

export interface ItemAddress {
  readonly sessionId: string;
  readonly number: string;
}

/**
 * Holds the item until the end of the transaction: a decision, a vote and a recusal on one dossier come one after
 * the other, and a session that is being closed waits for them or is waited for.
 */
export async function holdItem(tx: Tx, { sessionId, number }: ItemAddress): Promise<void> {
  await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR SHARE`;
  await tx.$queryRaw`
    SELECT i.id FROM agenda_items i JOIN applications a ON a.id = i.application_id
     WHERE i.session_id = ${sessionId}::uuid AND a.number = ${number} FOR UPDATE OF i`;
}
