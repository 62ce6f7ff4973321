import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { FollowedDossier } from "~/domain/assignment/assignable";
import type { Prisma } from "~/generated/prisma/client.js";
import { applicationsWithin } from "~/platform/access/application-scope.server";

/** What of a row says who may be assigned to it. */
export const followedSelect = {
  id: true,
  status: true,
  call: { select: { pillarId: true, funders: { select: { funderId: true } } } },
  funderRequests: { select: { funderId: true } },
  conflicts: { where: { liftedAt: null }, select: { userId: true } },
  association: { select: { members: { where: { endedAt: null }, select: { userId: true } } } },
  assignments: { select: { funderId: true, assigneeId: true } },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof followedSelect }>;

export function followedOf({ status, call, funderRequests, conflicts, association }: Row): FollowedDossier {
  const asked = funderRequests.length > 0 ? funderRequests : call.funders;
  return {
    status,
    pillarId: call.pillarId,
    funderIds: asked.map(({ funderId }) => funderId),
    parties: new Set([...conflicts, ...association.members].map(({ userId }) => userId)),
  };
}

/** Dossiers that the actor assigns for this funder: only roles that cover it reach them. */
export function assignedFor(actor: Actor, funderId: string): Prisma.ApplicationWhereInput {
  const roles = rolesFor(actor, "assignment.write").filter(
    (held) => held.funderId === null || held.funderId === funderId,
  );
  return applicationsWithin({ ...actor, roles }, "assignment.write");
}
