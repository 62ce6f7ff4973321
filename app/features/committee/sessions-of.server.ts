import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { anyOf } from "~/platform/access/any-of.server";
import type { Prisma } from "~/generated/prisma/client.js";

/** Sessions that the actor sits in, and all of those in the pillar of an administrator's role. */
export function sessionsSeenBy(actor: Actor): Prisma.CommitteeSessionWhereInput {
  return anyOf([{ members: { some: { userId: actor.userId } } }, sessionsPreparedBy(actor)]);
}

/** Sessions of the calls that the actor administers. */
export function sessionsPreparedBy(actor: Actor): Prisma.CommitteeSessionWhereInput {
  return anyOf(
    rolesFor(actor, "committee.prepare").map(({ pillarId }) =>
      pillarId === null ? {} : { call: { pillarId } },
    ),
  );
}

/** Sessions in which the actor holds one of the mandates. */
export function sessionsWithMandate(
  actor: Actor,
  ...mandates: readonly ("chair" | "secretary" | "member")[]
): Prisma.CommitteeSessionWhereInput {
  return { members: { some: { userId: actor.userId, mandate: { in: [...mandates] } } } };
}

/** Sessions whose agenda the actor composes: as an administrator of the call, or as the secretary. */
export function sessionsComposedBy(actor: Actor): Prisma.CommitteeSessionWhereInput {
  return anyOf([sessionsWithMandate(actor, "secretary"), sessionsPreparedBy(actor)]);
}
