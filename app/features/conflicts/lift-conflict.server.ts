import type { Actor } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export type LiftRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-conflict" }
  | { readonly code: "still-member" }
  | { readonly code: "changed-meanwhile" };

/**
 * An administrator lifts a conflict of interest, with a reason that is kept. Never one's own, and never while the
 * person sits in the association: the mandate itself hides the dossier, and ends first.
 */
export async function liftConflict(
  { db, now }: Ports,
  actor: Actor,
  { conflictId, reason }: { conflictId: string; reason: string },
): Promise<Result<undefined, LiftRefusal>> {
  if (!mayEver(actor, "conflict.lift")) return refuse({ code: "not-found" });
  const at = now();
  return inTransaction<Result<undefined, LiftRefusal>>(db, async (tx) => {
    const conflict = await tx.conflictOfInterest.findFirst({
      where: { id: conflictId },
      select: { userId: true, applicationId: true, application: { select: { associationId: true } } },
    });
    if (!conflict) return refuse({ code: "not-found" });
    const { userId, applicationId } = conflict;
    if (userId === actor.userId) return refuse({ code: "own-conflict" });
    const { associationId } = conflict.application;
    const sits = await tx.associationMember.count({ where: { userId, associationId, endedAt: null } });
    if (sits > 0) return refuse({ code: "still-member" });
    const { count } = await tx.conflictOfInterest.updateMany({
      where: { id: conflictId, liftedAt: null },
      data: { liftedAt: at, liftedById: actor.userId, liftReason: reason },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "conflict.lifted",
      actor,
      subject: { type: "conflict", id: conflictId },
      applicationId,
      facts: { applicationId, userId },
    });
    return accept();
  });
}
