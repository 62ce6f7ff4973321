import type { Mandate } from "~/domain/access/actor";
import type { Tx } from "~/platform/database/database.server";

/** People of the association who hold the mandate at this instant and whose account is open. */
export async function activeMembers(
  tx: Tx,
  { associationId, mandate, at }: { associationId: string; mandate: Mandate; at: Date },
): Promise<{ userId: string; email: string }[]> {
  const members = await tx.associationMember.findMany({
    where: {
      associationId,
      mandates: { has: mandate },
      endedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
      user: { disabledAt: null },
    },
    orderBy: { id: "asc" },
    select: { userId: true, user: { select: { email: true } } },
  });
  return members.map(({ userId, user }) => ({ userId, email: user.email }));
}
