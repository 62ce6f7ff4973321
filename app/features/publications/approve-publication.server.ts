import type { Actor } from "~/domain/access/actor";
import { mayEver, rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { anyOf } from "~/platform/access/any-of.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { sendLetters } from "./send-letters.server";

export type ApprovePublicationRefusal =
  { readonly code: "not-found" } | { readonly code: "needs-another-person" } | { readonly code: "cancelled" };

/**
 * Another agent than the one who prepared them approves the letters, and they are sent. Approving twice sends
 * nothing twice; what a cut leaves unsent is sent by the worker.
 */
export async function approvePublication(
  ports: Ports,
  actor: Actor,
  { publicationId }: { publicationId: string },
): Promise<Result<{ sent: number }, ApprovePublicationRefusal>> {
  const approved = await approve(ports, actor, publicationId);
  return approved.ok ? accept({ sent: await sendLetters(ports, publicationId) }) : approved;
}

function approve(
  { db, now }: Ports,
  actor: Actor,
  publicationId: string,
): Promise<Result<undefined, ApprovePublicationRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const publication = await tx.publication.findFirst({
      where: { id: publicationId, session: approvableBy(actor) },
      select: { preparedById: true, approvedAt: true, cancelledAt: true, version: true },
    });
    if (!publication || !mayEver(actor, "publication.approve")) return refuse({ code: "not-found" });
    if (publication.cancelledAt) return refuse({ code: "cancelled" });
    if (publication.preparedById === actor.userId) return refuse({ code: "needs-another-person" });
    if (publication.approvedAt) return accept();
    const { count } = await tx.publication.updateMany({
      where: { id: publicationId, version: publication.version, approvedAt: null, cancelledAt: null },
      data: { approvedAt: at, approvedById: actor.userId, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "cancelled" });
    await record(tx, {
      at,
      event: "publication.approved",
      actor,
      subject: { type: "publication", id: publicationId },
    });
    return accept();
  });
}

/** Those who sat in the session, and administrators of the call or of the portal. */
function approvableBy(actor: Actor) {
  const roles = rolesFor(actor, "publication.approve").filter(({ role }) => role !== "committee_member");
  return anyOf([
    { members: { some: { userId: actor.userId } } },
    ...roles.map(({ pillarId }) => (pillarId === null ? {} : { call: { pillarId } })),
  ]);
}
