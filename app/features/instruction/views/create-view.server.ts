import type { Actor } from "~/domain/access/actor";
import { type Audience, mayShareWith } from "~/domain/inbox/saved-view";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken, violates } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { keptSearch } from "../inbox/inbox-address";
import { openWith } from "./opening-view.server";

export interface NewView {
  readonly name: string;
  readonly audience: Audience;
  readonly isLocked: boolean;
  readonly isOpening: boolean;
  /** Of the address of the list. */
  readonly query: string;
}

export type CreateViewRefusal =
  { readonly code: "not-yours-to-share" } | { readonly code: "name-taken" } | { readonly code: "too-many" };

/** Keeps the filters and the sort of a list under a name. */
export async function createView(
  { db, now }: Ports,
  actor: Actor,
  { name, audience, isLocked, isOpening, query }: NewView,
): Promise<Result<{ id: string; query: string }, CreateViewRefusal>> {
  const at = now();
  if (!mayShareWith(actor, audience)) return refuse({ code: "not-yours-to-share" });
  const view = {
    name,
    ...audience,
    query: keptSearch(query),
    isLocked: isLocked && audience.reach !== "personal",
  };
  try {
    return await inTransaction(db, async (tx) => {
      const { id } = await tx.savedView.create({
        data: { ...view, ownerId: actor.userId, createdAt: at, updatedAt: at },
        select: { id: true },
      });
      if (isOpening) await openWith(tx, actor, id);
      await record(tx, {
        at,
        event: "inbox.view-saved",
        actor,
        subject: { type: "saved-view", id },
        facts: { ...audience, isLocked: view.isLocked, isOpening },
      });
      return accept({ id, query: view.query });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    if (violates(error, "saved_views_thirty_a_person")) return refuse({ code: "too-many" });
    throw error;
  }
}
