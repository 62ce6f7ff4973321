import type { Actor } from "~/domain/access/actor";
import { rolesFor, type Permission } from "~/domain/access/policy";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "~/platform/access/any-of.server";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";

/**
 * Awards on which the actor's roles carry the permission: those of the role's funder and pillar, and of dossiers to
 * which the actor is no party.
 */
export function awardsWithin(actor: Actor, permission: Permission): Prisma.AwardWhereInput {
  const covered = anyOf<Prisma.AwardWhereInput>(
    rolesFor(actor, permission).map(({ funderId, pillarId }) => ({
      ...(funderId === null ? {} : { funderId }),
      ...(pillarId === null ? {} : { application: { call: { pillarId } } }),
    })),
  );
  return { AND: [covered, { application: unlinkedTo(actor) }] };
}
