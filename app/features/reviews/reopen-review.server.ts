import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { advance } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { holdForReview } from "./held-review.server";

export type ReopenRefusal =
  { readonly code: "not-found" } | { readonly code: "wrong-status" } | { readonly code: "changed-meanwhile" };

/** Opens a complete review again, before the committee has the dossier: after a discussion, or a changed answer. */
export async function reopenReview(
  { db, now }: Ports,
  actor: Actor,
  { number, funderId }: { number: string; funderId: string },
): Promise<Result<undefined, ReopenRefusal>> {
  if (!mayForFunder(actor, "review.write", funderId)) return refuse({ code: "not-found" });
  const at = now();
  return inTransaction<Result<undefined, ReopenRefusal>>(db, async (tx) => {
    const dossier = await holdForReview(tx, actor, { number, funderId });
    const review = dossier?.reviews.find((one) => one.funderId === funderId && one.isComplete);
    if (!dossier || !review) return refuse({ code: "not-found" });
    const { id, version, status: from } = dossier;
    if (from !== "in_review") {
      const next = advance(from, "reopen-review");
      if (!next.ok) return refuse({ code: "wrong-status" });
      const takenById = actor.userId;
      const step = "reopen-review";
      if (!(await moveApplication(tx, { id, version, step, from, to: next.value, at, takenById })))
        return refuse({ code: "changed-meanwhile" });
    }
    await tx.review.update({
      where: { id: review.id },
      data: { completedAt: null, version: { increment: 1 } },
    });
    await record(tx, {
      at,
      event: "review.reopened",
      actor,
      subject: { type: "review", id: review.id },
      applicationId: id,
      facts: { applicationId: id, funderId },
    });
    return accept();
  });
}
