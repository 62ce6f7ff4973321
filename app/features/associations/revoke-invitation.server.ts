import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** Takes back an invitation that nobody has accepted yet. */
export async function revokeInvitation(
  { db, now }: Ports,
  actor: Actor,
  { associationId, invitationId }: { associationId: string; invitationId: string },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  if (!associationsFor(actor, "association.manage-members").includes(associationId)) {
    return refuse({ code: "not-found" });
  }
  return db.$transaction(async (tx) => {
    const at = now();
    const { count } = await tx.membershipInvitation.updateMany({
      where: { id: invitationId, associationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "association.invitation-revoked",
      actor,
      subject: { type: "association", id: associationId },
      facts: { invitationId },
    });
    return accept();
  });
}
