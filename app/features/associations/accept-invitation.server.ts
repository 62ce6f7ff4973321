import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export type AcceptanceRefusal = { readonly code: "not-found" } | { readonly code: "already-member" };

/** Joins an association on an invitation sent to the actor's own, verified address. */
export async function acceptInvitation(
  { db, now }: Ports,
  actor: Actor,
  { invitationId, position }: { invitationId: string; position: string },
): Promise<Result<{ associationId: string }, AcceptanceRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      const at = now();
      const open = {
        id: invitationId,
        email: actor.email,
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: at },
      };
      const invitation = await tx.membershipInvitation.findFirst({
        where: open,
        select: { associationId: true, mandates: true },
      });
      if (!invitation) return refuse({ code: "not-found" });
      const { count } = await tx.membershipInvitation.updateMany({ where: open, data: { acceptedAt: at } });
      if (count === 0) return refuse({ code: "not-found" });
      const { associationId, mandates } = invitation;
      await tx.associationMember.create({
        data: { associationId, userId: actor.userId, mandates, position, createdAt: at },
        select: { id: true },
      });
      await record(tx, {
        at,
        event: "association.member-joined",
        actor,
        subject: { type: "association", id: associationId },
        facts: { invitationId, userId: actor.userId, mandates },
      });
      return accept({ associationId });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-member" });
    throw error;
  }
}
