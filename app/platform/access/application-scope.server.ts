import type { Actor, RoleHeld } from "~/domain/access/actor";
import { associationsFor, rolesFor, type Permission } from "~/domain/access/policy";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "./any-of.server";

/** What agents never see: what was never sent to them, and what was sent for practice. */
const deposited = {
  submittedAt: { not: null },
  call: { isPractice: false },
} satisfies Prisma.ApplicationWhereInput;

const nothing = { id: { in: [] } } satisfies Prisma.ApplicationWhereInput;

/**
 * Applications on which the actor's roles carry the permission: those deposited, in the calls of the role's
 * pillar and funded by the role's funder. Goes into the `where` of every query and bulk write.
 */
export function applicationsWithin(actor: Actor, permission: Permission): Prisma.ApplicationWhereInput {
  const roles = rolesFor(actor, permission);
  // Prisma drops an empty OR inside another OR, and would then find everything.
  if (roles.length === 0) return nothing;
  return {
    ...deposited,
    conflicts: { none: { userId: actor.userId, liftedAt: null } },
    // Whoever sits in the association does not instruct its dossiers.
    association: { members: { none: { userId: actor.userId, endedAt: null } } },
    ...anyOf(roles.map(callsOf)),
  };
}

/** A role without limits reaches every call: see `anyOf`. */
function callsOf({ funderId, pillarId }: RoleHeld): Prisma.ApplicationWhereInput {
  if (funderId === null && pillarId === null) return {};
  return {
    call: {
      ...(pillarId === null ? {} : { pillarId }),
      ...(funderId === null ? {} : { funders: { some: { funderId } } }),
    },
  };
}

/** Applications of the associations in which the actor's mandate carries the permission. */
export function applicationsOfOwn(actor: Actor, permission: Permission): Prisma.ApplicationWhereInput {
  return { associationId: { in: [...associationsFor(actor, permission)] } };
}
