import type { Actor } from "../access/actor";
import { mayForFunder, rolesFor } from "../access/policy";

export const viewReaches = ["personal", "funder", "everyone"] as const;

/** Whom a saved view is for; a funder only when its agents are. */
export interface Audience {
  readonly reach: (typeof viewReaches)[number];
  readonly funderId: string | null;
}

export interface ViewHeld extends Audience {
  readonly ownerId: string;
  readonly isLocked: boolean;
}

/** Whoever reads the inbox sees their own views, those of their funder and those for everyone. */
export function seesView(actor: Actor, { ownerId, reach, funderId }: ViewHeld): boolean {
  if (ownerId === actor.userId || reach === "everyone") return true;
  return reach === "funder" && funderId !== null && mayForFunder(actor, "instruction.read", funderId);
}

/** Its owner, and for a shared one the administrators it lies within, say whom it is for, lock and delete it. */
export function maySettleView(actor: Actor, { ownerId, reach, funderId }: ViewHeld): boolean {
  if (ownerId === actor.userId) return true;
  if (reach === "personal") return false;
  return rolesFor(actor, "inbox.administer").some(
    (held) => held.funderId === null || (reach === "funder" && held.funderId === funderId),
  );
}

/** A shared view that is not locked belongs to all who see it: they rename it and replace what it keeps. */
export function mayReworkView(actor: Actor, view: ViewHeld): boolean {
  return maySettleView(actor, view) || (!view.isLocked && seesView(actor, view));
}

/** An agent shares with those of a funder of their own; only an administrator of every funder, with everyone. */
export function mayShareWith(actor: Actor, { reach, funderId }: Audience): boolean {
  if (reach === "personal") return funderId === null;
  if (reach === "funder") return funderId !== null && mayForFunder(actor, "instruction.read", funderId);
  return rolesFor(actor, "inbox.administer").some((held) => held.funderId === null);
}
