import type { Actor } from "~/domain/access/actor";
import { mayEver, rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import { anyOf } from "~/platform/access/any-of.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { sendLetters } from "./send-letters.server";

export type ApprovePublicationRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "needs-another-person" }
  | { readonly code: "linked-to-a-dossier" }
  | { readonly code: "cancelled" };

/**
 * Another agent than the one who prepared them approves the letters, and they are sent. Approving twice sends
 * nothing twice; what a cut leaves unsent is sent by the worker. Who is a party to one of the dossiers approves none.
 */
export async function approvePublication(
  ports: Ports,
  actor: Actor,
  { publicationId }: { publicationId: string },
): Promise<Result<{ sent: number; late: number }, ApprovePublicationRefusal>> {
  const approved = await approve(ports, actor, publicationId);
  if (!approved.ok) return approved;
  const { sent, failures } = await sendLetters(ports, publicationId);
  return accept({ sent, late: failures.length });
}

function approve(
  { db, now }: Ports,
  actor: Actor,
  publicationId: string,
): Promise<Result<undefined, ApprovePublicationRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    // Who comes second learns what the first has done: approved, or withdrawn.
    await tx.$queryRaw`SELECT id FROM publications WHERE id = ${publicationId}::uuid FOR UPDATE`;
    const publication = await tx.publication.findFirst({
      where: { id: publicationId, session: approvableBy(actor) },
      select: { preparedById: true, approvedAt: true, cancelledAt: true },
    });
    if (!publication || !mayEver(actor, "publication.approve")) return refuse({ code: "not-found" });
    if (publication.cancelledAt) return refuse({ code: "cancelled" });
    if (publication.preparedById === actor.userId) return refuse({ code: "needs-another-person" });
    if (publication.approvedAt) return accept();
    const linked = await tx.decisionLetter.count({
      where: { publicationId, NOT: { application: unlinkedTo(actor) } },
    });
    if (linked > 0) return refuse({ code: "linked-to-a-dossier" });
    await tx.publication.update({
      where: { id: publicationId },
      data: { approvedAt: at, approvedById: actor.userId, version: { increment: 1 } },
    });
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
