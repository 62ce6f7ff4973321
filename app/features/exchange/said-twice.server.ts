import type { Tx } from "~/platform/database/database.server";

const pressedAgainWithinMs = 60_000;

/** Holds the dossier until the end of the transaction, so that the same form sent several times at once is read in turn. */
export async function holdExchange(tx: Tx, applicationId: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM applications WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`;
}

/** From when on the same words by the same hand are one form sent twice. */
export function saidTwiceSince(at: Date): Date {
  return new Date(at.getTime() - pressedAgainWithinMs);
}
