import type { ApplicationStatus, ApplicationStep } from "~/domain/application/lifecycle";
import type { Tx } from "~/platform/database/database.server";

interface Move {
  readonly id: string;
  readonly version: number;
  readonly step: ApplicationStep;
  readonly from: ApplicationStatus;
  readonly to: ApplicationStatus;
  readonly at: Date;
  readonly takenById: string;
  readonly reason?: string;
  readonly submittedAt?: Date;
}

/** Moves the application if its version is still the one read, and keeps the step. False: someone was faster. */
export async function moveApplication(tx: Tx, move: Move): Promise<boolean> {
  const { id, version, step, from, to, at, takenById, reason = "", submittedAt } = move;
  const { count } = await tx.application.updateMany({
    where: { id, version, status: from },
    data: {
      status: to,
      version: { increment: 1 },
      updatedAt: at,
      ...(submittedAt === undefined ? {} : { submittedAt }),
    },
  });
  if (count === 0) return false;
  await tx.applicationStepTaken.create({
    data: { applicationId: id, step, fromStatus: from, toStatus: to, takenAt: at, takenById, reason },
    select: { id: true },
  });
  return true;
}
