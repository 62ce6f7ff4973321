import { fullName, type Actor } from "~/domain/access/actor";
import { helperEndsAt } from "~/domain/association/helper-mandate";
import { dayInWords, type Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { leaveExpiredPlace } from "./living-member.server";
import { listMembers } from "./addressees.server";

export type AcceptanceRefusal = { readonly code: "not-found" } | { readonly code: "already-member" };

/** Joins an association on an invitation sent to the actor's own, verified address. */
export async function acceptInvitation(
  { db, now }: Ports,
  actor: Actor,
  { invitationId, position }: { invitationId: string; position: string },
): Promise<Result<{ associationId: string }, AcceptanceRefusal>> {
  try {
    return await inTransaction(
      db,
      async (tx): Promise<Result<{ associationId: string }, AcceptanceRefusal>> => {
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
          select: {
            associationId: true,
            mandates: true,
            helperUntil: true,
            association: { select: { name: true } },
          },
        });
        if (!invitation) return refuse({ code: "not-found" });
        const { count } = await tx.membershipInvitation.updateMany({ where: open, data: { acceptedAt: at } });
        if (count === 0) return refuse({ code: "not-found" });
        const { associationId, mandates, association } = invitation;
        const until = invitation.helperUntil && (invitation.helperUntil.toISOString().slice(0, 10) as Day);
        if (until && helperEndsAt(until) <= at) return refuse({ code: "not-found" });
        await leaveExpiredPlace(tx, { associationId, userId: actor.userId, at });
        const { id: memberId } = await tx.associationMember.create({
          data: {
            associationId,
            userId: actor.userId,
            mandates,
            position,
            createdAt: at,
            isHelper: until !== null,
            endsAt: until && helperEndsAt(until),
          },
          select: { id: true },
        });
        const told = until ? await listMembers(tx, associationId, at) : [];
        await record(tx, {
          at,
          event: "association.member-joined",
          actor,
          subject: { type: "association", id: associationId },
          facts: { invitationId, userId: actor.userId, mandates, helperUntil: until },
          emails: told.map(({ userId, email }) => ({
            kind: "association.helper-granted",
            dedupe: `${memberId}:${userId}`,
            payload: {
              email,
              association: association.name,
              associationId,
              helper: fullName(actor),
              until: dayInWords(until!),
            },
          })),
        });
        return accept({ associationId });
      },
    );
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-member" });
    throw error;
  }
}
