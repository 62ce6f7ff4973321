import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";

/** A place in an association that has not ended at `at`. */
export function livingMember(at: Date) {
  return {
    endedAt: null,
    OR: [{ endsAt: null }, { endsAt: { gt: at } }],
  } satisfies Prisma.AssociationMemberWhereInput;
}

/** A mandate that has run out no longer holds the one place of a person in an association. */
export async function leaveExpiredPlace(
  tx: Tx,
  { associationId, userId, at }: { associationId: string; userId: string; at: Date },
): Promise<void> {
  await tx.associationMember.updateMany({
    where: { associationId, userId, endedAt: null, endsAt: { lte: at } },
    data: { endedAt: at },
  });
}
