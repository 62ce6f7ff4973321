import { advanceSession, type SessionStep, type WrongSessionStatus } from "~/domain/committee/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import type { CommitteeSessionStatus } from "~/generated/prisma/enums.js";
import type { Tx } from "~/platform/database/database.server";

export interface LockedSession {
  readonly id: string;
  readonly title: string;
  readonly status: CommitteeSessionStatus;
  readonly quorum: number;
}

/**
 * The session, locked until the end of the transaction, when `scope` lets the actor have it: a decision recorded
 * at the same moment comes before or after the step, never in between.
 */
export async function lockSession(
  tx: Tx,
  sessionId: string,
  scope: Prisma.CommitteeSessionWhereInput,
): Promise<LockedSession | null> {
  await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR UPDATE`;
  return tx.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, scope] },
    select: { id: true, title: true, status: true, quorum: true },
  });
}

/** Moves the locked session by its table of steps. */
export async function stepSession(
  tx: Tx,
  session: LockedSession,
  step: SessionStep,
  dates: { readonly openedAt?: Date; readonly closedAt?: Date } = {},
): Promise<Result<CommitteeSessionStatus, WrongSessionStatus>> {
  const advanced = advanceSession(session.status, step);
  if (!advanced.ok) return advanced;
  const { count } = await tx.committeeSession.updateMany({
    where: { id: session.id, status: session.status },
    data: { status: advanced.value, version: { increment: 1 }, ...dates },
  });
  return count === 1
    ? accept(advanced.value)
    : refuse({ code: "wrong-session-status", status: session.status, step });
}

/** Voting members who are present. */
export function countPresent(tx: Tx, sessionId: string): Promise<number> {
  return tx.sessionMember.count({ where: { sessionId, votes: true, presentAt: { not: null } } });
}
