import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "~/platform/access/any-of.server";

/** Sessions whose letters the actor may see: those they sat in, and those that their role covers. */
export function sessionsSeenBy(actor: Actor): Prisma.CommitteeSessionWhereInput {
  const roles = [...rolesFor(actor, "publication.prepare"), ...rolesFor(actor, "publication.approve")].filter(
    ({ role }) => role !== "committee_member",
  );
  return anyOf<Prisma.CommitteeSessionWhereInput>([
    { members: { some: { userId: actor.userId } } },
    ...roles.map(({ pillarId }) => (pillarId === null ? {} : { call: { pillarId } })),
  ]);
}
