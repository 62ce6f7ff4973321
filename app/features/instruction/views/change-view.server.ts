import type { Actor } from "~/domain/access/actor";
import { type Audience, mayReworkView, maySettleView, mayShareWith } from "~/domain/inbox/saved-view";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { keptSearch } from "../inbox/inbox-address";
import { heldOf, heldSelect, viewsSeenBy } from "./views-seen.server";

export interface ViewChange {
  readonly viewId: string;
  readonly version: number;
  readonly name: string;
  /** Who settles the view says whom it is for and whether it is locked; from others, nothing is said. */
  readonly settled: { readonly audience: Audience; readonly isLocked: boolean } | null;
  /** Filters and sort that replace those kept; null keeps them. */
  readonly query: string | null;
}

export type ChangeViewRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "locked" }
  | { readonly code: "not-yours-to-share" }
  | { readonly code: "name-taken" }
  | { readonly code: "changed-meanwhile" };

/** Renames a view, replaces what it keeps, shares or locks it, as far as the actor may. */
export async function changeView(
  { db, now }: Ports,
  actor: Actor,
  { viewId: id, version, name, settled, query }: ViewChange,
): Promise<Result<undefined, ChangeViewRefusal>> {
  const at = now();
  try {
    return await inTransaction<Result<undefined, ChangeViewRefusal>>(db, async (tx) => {
      const row = await tx.savedView.findFirst({
        where: { id, ...viewsSeenBy(actor) },
        select: heldSelect,
      });
      if (!row) return refuse({ code: "not-found" });
      const held = heldOf(row);
      if (!mayReworkView(actor, held)) return refuse({ code: "locked" });
      const isSettled = settled !== null && maySettleView(actor, held);
      if (isSettled && !isSame(settled.audience, held) && !mayShareWith(actor, settled.audience))
        return refuse({ code: "not-yours-to-share" });
      const { count } = await tx.savedView.updateMany({
        where: { id, version },
        data: {
          name,
          ...(query === null ? {} : { query: keptSearch(query) }),
          ...(isSettled && {
            ...settled.audience,
            isLocked: settled.isLocked && settled.audience.reach !== "personal",
          }),
          version: version + 1,
          updatedAt: at,
        },
      });
      if (count === 0) return refuse({ code: "changed-meanwhile" });
      await record(tx, {
        at,
        event: "inbox.view-changed",
        actor,
        subject: { type: "saved-view", id },
        facts: {
          isReplaced: query !== null,
          ...(isSettled && { ...settled.audience, isLocked: settled.isLocked }),
        },
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}

function isSame(one: Audience, other: Audience): boolean {
  return one.reach === other.reach && one.funderId === other.funderId;
}
