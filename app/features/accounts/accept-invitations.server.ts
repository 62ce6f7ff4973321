import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";

/**
 * Turns the invitations that wait for this address into memberships; an expired or revoked one stays as it is, and so
 * does that of a helper, who accepts it knowingly.
 */
export async function acceptInvitations(
  tx: Tx,
  { userId, email, at }: { userId: string; email: string; at: Date },
): Promise<void> {
  const waiting = await tx.membershipInvitation.findMany({
    where: { email, helperUntil: null, acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: "desc" },
    distinct: ["associationId"],
    select: { associationId: true, mandates: true },
  });
  if (waiting.length === 0) return;
  await tx.associationMember.createMany({
    data: waiting.map(({ associationId, mandates }) => ({ associationId, mandates, userId, createdAt: at })),
  });
  await tx.membershipInvitation.updateMany({
    where: { email, helperUntil: null, acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { acceptedAt: at },
  });
  await record(tx, {
    at,
    event: "account.invitations-accepted",
    actor: { userId },
    subject: { type: "user", id: userId },
    facts: { associationIds: waiting.map(({ associationId }) => associationId) },
  });
}
