import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { ViewHeld } from "~/domain/inbox/saved-view";
import type { Prisma } from "~/generated/prisma/client.js";

/** Saved views that the actor sees: `seesView`, as a condition. */
export function viewsSeenBy(actor: Actor): Prisma.SavedViewWhereInput {
  const funders = rolesFor(actor, "instruction.read").map(({ funderId }) => funderId);
  const ofFunder: Prisma.SavedViewWhereInput = {
    reach: "funder",
    ...(funders.includes(null) ? {} : { funderId: { in: funders.filter((id) => id !== null) } }),
  };
  return { OR: [{ ownerId: actor.userId }, { reach: "everyone" }, ofFunder] };
}

/** What of a row says who may do what with the view. */
export const heldSelect = { ownerId: true, reach: true, funderId: true, isLocked: true } as const;

export function heldOf(row: {
  ownerId: string;
  reach: string;
  funderId: string | null;
  isLocked: boolean;
}): ViewHeld {
  const { ownerId, reach, funderId, isLocked } = row;
  return { ownerId, reach: reach as ViewHeld["reach"], funderId, isLocked };
}
