import type { Actor } from "~/domain/access/actor";
import type { Prisma } from "~/generated/prisma/client.js";

/** Dossiers to which the actor is no party: no declared conflict of interest, no place in the association. */
export function unlinkedTo({ userId }: Actor): Prisma.ApplicationWhereInput {
  return {
    conflicts: { none: { userId, liftedAt: null } },
    association: { members: { none: { userId, endedAt: null } } },
  };
}

/** Items of an agenda that the actor may hear: not recused, and no party to the dossier (COM-02). */
export function heardBy(actor: Actor): Prisma.AgendaItemWhereInput {
  return { recusals: { none: { userId: actor.userId } }, application: unlinkedTo(actor) };
}
