import type { Tx } from "~/platform/database/database.server";

/**
 * Holds the dossier until the end of the transaction: what is done on its appeal comes one after the other, and always
 * after what is done on the dossier.
 */
export async function holdAppealed(tx: Tx, number: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM applications WHERE number = ${number} FOR UPDATE`;
}
