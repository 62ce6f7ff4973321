import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { releaseEnvelopes } from "./envelopes.server";

/**
 * Gives back to the envelopes what was granted to dossiers that their association withdrew before the decision was
 * told: those decisions are never sent.
 */
export async function releaseWithdrawn({ db, now }: Ports): Promise<void> {
  const held = await db.decision.findMany({
    where: { undoneAt: null, outcome: "granted", application: { status: "withdrawn" } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of held) await db.$transaction((tx) => release(tx, id, now()));
}

async function release(tx: Tx, decisionId: string, at: Date): Promise<void> {
  const { count } = await tx.decision.updateMany({
    where: { id: decisionId, undoneAt: null, application: { status: "withdrawn" } },
    data: { undoneAt: at },
  });
  if (count === 0) return;
  const { applicationId, lines } = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: {
      applicationId: true,
      lines: { select: { envelopeId: true, amountCents: true, carriedCents: true } },
    },
  });
  await releaseEnvelopes(
    tx,
    lines.map(({ envelopeId, amountCents, carriedCents }) => ({
      envelopeId,
      amount: centsFromRow(amountCents - carriedCents),
    })),
  );
  await record(tx, {
    at,
    event: "decision.lapsed",
    actor: null,
    subject: { type: "decision", id: decisionId },
    applicationId,
    facts: { applicationId },
  });
}
