import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export type ResolveRefusal = { readonly code: "not-found" } | { readonly code: "changed-meanwhile" };

/** Says what came of the discussion that the reviews asked for. Of two at once, the second is told. */
export async function resolveDiscussion(
  { db, now }: Ports,
  actor: Actor,
  { number, discussionId, resolution }: { number: string; discussionId: string; resolution: string },
): Promise<Result<undefined, ResolveRefusal>> {
  const at = now();
  return inTransaction<Result<undefined, ResolveRefusal>>(db, async (tx) => {
    const discussion = await tx.reviewDiscussion.findFirst({
      where: {
        id: discussionId,
        application: { AND: [{ number }, applicationsWithin(actor, "review.write")] },
      },
      select: { id: true, applicationId: true },
    });
    if (!discussion) return refuse({ code: "not-found" });
    const { count } = await tx.reviewDiscussion.updateMany({
      where: { id: discussion.id, resolvedAt: null },
      data: { resolution, resolvedAt: at, resolvedById: actor.userId },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "review.discussion-resolved",
      actor,
      subject: { type: "discussion", id: discussion.id },
      applicationId: discussion.applicationId,
      facts: { applicationId: discussion.applicationId },
    });
    return accept();
  });
}
