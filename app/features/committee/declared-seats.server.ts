import type { DeclaredSeat } from "~/domain/committee/composition";
import type { Tx } from "~/platform/database/database.server";

/** What of a member says whom they sit for: spread it into a `select`. */
export const declaredSeat = { votes: true, college: true, gender: true, isEqualityReferent: true } as const;

type Declaration = Omit<DeclaredSeat, "votes">;

/**
 * What was last declared of each of these people, in whichever session: a new session begins with it. `sessionId` is
 * the session that is planned again, whose own declarations come first.
 */
export async function lastDeclared(
  tx: Tx,
  userIds: readonly string[],
  sessionId?: string,
): Promise<ReadonlyMap<string, Declaration>> {
  const rows = await tx.sessionMember.findMany({
    where: {
      userId: { in: [...userIds] },
      OR: [{ college: { not: null } }, { gender: { not: null } }, { isEqualityReferent: true }],
    },
    orderBy: [{ session: { createdAt: "asc" } }, { sessionId: "asc" }],
    select: { sessionId: true, userId: true, college: true, gender: true, isEqualityReferent: true },
  });
  const own = rows.filter((row) => row.sessionId === sessionId);
  const others = rows.filter((row) => row.sessionId !== sessionId);
  return new Map(
    [...others, ...own].map(({ userId, college, gender, isEqualityReferent }) => [
      userId,
      { college, gender, isEqualityReferent },
    ]),
  );
}
