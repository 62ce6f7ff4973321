import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { viewsSeenBy } from "./views-seen.server";

/** Opens the actor's inbox with this view from now on, or with every dossier again. */
export async function chooseOpeningView(
  { db, now }: Ports,
  actor: Actor,
  { viewId, isOpening }: { viewId: string; isOpening: boolean },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  const at = now();
  return inTransaction<Result<undefined, { readonly code: "not-found" }>>(db, async (tx) => {
    const view = await tx.savedView.findFirst({
      where: { id: viewId, ...viewsSeenBy(actor) },
      select: { id: true },
    });
    if (!view) return refuse({ code: "not-found" });
    if (isOpening) await openWith(tx, actor, viewId);
    else await tx.openingView.deleteMany({ where: { userId: actor.userId, viewId } });
    await record(tx, {
      at,
      event: "inbox.opening-view-chosen",
      actor,
      subject: { type: "saved-view", id: viewId },
      facts: { isOpening },
    });
    return accept();
  });
}

export async function openWith(tx: Tx, { userId }: Actor, viewId: string): Promise<void> {
  await tx.openingView.upsert({ where: { userId }, create: { userId, viewId }, update: { viewId } });
}
