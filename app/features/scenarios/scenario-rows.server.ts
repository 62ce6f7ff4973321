import type { Cents } from "~/domain/money/cents";
import { centsToRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";

/** One dossier of a scenario, in its place. */
export interface ScenarioDossier {
  readonly id: string;
  readonly reason?: string;
  readonly lines: readonly { readonly funderId: string; readonly amount: Cents; readonly viable: Cents }[];
}

/** Writes the dossiers in this order. */
export async function writeLines(
  tx: Tx,
  scenarioId: string,
  dossiers: readonly ScenarioDossier[],
): Promise<void> {
  await tx.scenarioLine.createMany({
    data: dossiers.flatMap(({ id, reason = "", lines }, position) =>
      lines.map(({ funderId, amount, viable }) => ({
        scenarioId,
        applicationId: id,
        funderId,
        position,
        amountCents: centsToRow(amount),
        viableCents: centsToRow(viable),
        reason,
      })),
    ),
  });
}

/** Holds the session until the end of the transaction, so that scenarios and the closing come one after the other. */
export async function holdSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR SHARE`;
}
