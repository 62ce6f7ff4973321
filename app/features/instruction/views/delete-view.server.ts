import type { Actor } from "~/domain/access/actor";
import { maySettleView } from "~/domain/inbox/saved-view";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { heldOf, heldSelect, viewsSeenBy } from "./views-seen.server";

export type DeleteViewRefusal = { readonly code: "not-found" } | { readonly code: "not-yours" };

/** Removes a view, also for those whose inbox opened with it: theirs opens with every dossier again. */
export async function deleteView(
  { db, now }: Ports,
  actor: Actor,
  { viewId: id }: { viewId: string },
): Promise<Result<undefined, DeleteViewRefusal>> {
  const at = now();
  return inTransaction<Result<undefined, DeleteViewRefusal>>(db, async (tx) => {
    const row = await tx.savedView.findFirst({ where: { id, ...viewsSeenBy(actor) }, select: heldSelect });
    if (!row) return refuse({ code: "not-found" });
    if (!maySettleView(actor, heldOf(row))) return refuse({ code: "not-yours" });
    const { count } = await tx.savedView.deleteMany({ where: { id } });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "inbox.view-deleted",
      actor,
      subject: { type: "saved-view", id },
    });
    return accept();
  });
}
