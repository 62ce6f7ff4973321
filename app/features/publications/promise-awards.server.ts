import type { Tx } from "~/platform/database/database.server";

interface GrantedLine {
  readonly id: string;
  readonly funderId: string;
  readonly amountCents: bigint;
  /** Promised already by the line that this one replaces. */
  readonly carriedCents: bigint;
}

/**
 * What a letter promises, as awards. After an appeal that is won, the award of the funder is raised while no act was
 * prepared on it; once one was, the difference is a second award with an act of its own, and the first stays as it was
 * signed.
 */
export async function promiseAwards(
  tx: Tx,
  { applicationId, lines, at }: { applicationId: string; lines: readonly GrantedLine[]; at: Date },
): Promise<void> {
  let isNew = false;
  for (const { id, funderId, amountCents, carriedCents } of lines) {
    const added = amountCents - carriedCents;
    if (added <= 0n) continue;
    isNew = true;
    if (carriedCents > 0n) {
      const raised = await tx.award.updateMany({
        where: { applicationId, funderId, status: "awaiting_agreement", agreement: null },
        data: { amountCents: { increment: added }, decisionLineId: id, version: { increment: 1 } },
      });
      if (raised.count > 0) continue;
    }
    await tx.award.create({
      data: { applicationId, funderId, amountCents: added, decisionLineId: id, notifiedAt: at },
      select: { id: true },
    });
  }
  if (isNew)
    await tx.application.updateMany({
      where: { id: applicationId, closedAt: { not: null } },
      data: { closedAt: null },
    });
}
