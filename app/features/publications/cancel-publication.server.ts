import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { anyOf } from "~/platform/access/any-of.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";

export type CancelPublicationRefusal = { readonly code: "not-found" } | { readonly code: "already-approved" };

/** Withdraws letters that nobody has approved; they can be prepared again. */
export async function cancelPublication(
  { db, now }: Ports,
  actor: Actor,
  { publicationId }: { publicationId: string },
): Promise<Result<undefined, CancelPublicationRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const scope = anyOf(
      rolesFor(actor, "publication.prepare").map(({ pillarId }) =>
        pillarId === null ? {} : { call: { pillarId } },
      ),
    );
    const publication = await tx.publication.findFirst({
      where: { id: publicationId, cancelledAt: null, session: scope },
      select: { approvedAt: true },
    });
    if (!publication) return refuse({ code: "not-found" });
    const { count } = await tx.publication.updateMany({
      where: { id: publicationId, approvedAt: null, cancelledAt: null },
      data: { cancelledAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "already-approved" });
    await tx.decisionLetter.deleteMany({ where: { publicationId, sentAt: null } });
    await record(tx, {
      at,
      event: "publication.cancelled",
      actor,
      subject: { type: "publication", id: publicationId },
    });
    return accept();
  });
}
