import { advanceAward, type AwardStatus, type AwardStep } from "~/domain/award/lifecycle";
import type { Tx } from "~/platform/database/database.server";

interface AwardMove {
  readonly id: string;
  readonly status: AwardStatus;
  readonly version: number;
  readonly step: AwardStep;
  readonly at: Date;
  readonly takenById: string | null;
  readonly reason?: string;
  readonly dates?: { readonly reportDueOn?: Date; readonly settledAt?: Date };
}

/**
 * Moves the award by its table if its version is still the one read, and keeps the step. "wrong-status" when the
 * step cannot be taken, "changed" when someone was faster.
 */
export async function moveAward(tx: Tx, move: AwardMove): Promise<"moved" | "wrong-status" | "changed"> {
  const { id, status, version, step, at, takenById, reason = "", dates = {} } = move;
  const advanced = advanceAward(status, step);
  if (!advanced.ok) return "wrong-status";
  const { count } = await tx.award.updateMany({
    where: { id, version, status },
    data: { status: advanced.value, version: { increment: 1 }, ...dates },
  });
  if (count === 0) return "changed";
  await tx.awardStepTaken.create({
    data: { awardId: id, step, fromStatus: status, toStatus: advanced.value, takenAt: at, takenById, reason },
    select: { id: true },
  });
  return "moved";
}
