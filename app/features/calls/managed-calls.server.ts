import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { anyOf } from "~/platform/access/any-of.server";
import type { Prisma } from "~/generated/prisma/client.js";

/**
 * Calls that the actor administers: all of them, those of the pillar of the role, or those that its funder takes
 * part in, as published or as the draft says.
 */
export function callsManagedBy(actor: Actor): Prisma.CallWhereInput {
  return anyOf(
    rolesFor(actor, "call.manage").map(({ pillarId, funderId }) => ({
      ...(pillarId === null ? {} : { pillarId }),
      ...(funderId === null ? {} : { OR: takesPart(funderId) }),
    })),
  );
}

function takesPart(funderId: string): Prisma.CallWhereInput[] {
  const drawn = { path: ["funders"], array_contains: [{ funderId }] };
  return [{ funders: { some: { funderId } } }, { versions: { some: { publishedAt: null, frame: drawn } } }];
}

/** May the actor write a call of this pillar, with these funders? A role of one funder writes calls it takes part in. */
export function mayWriteCall(
  actor: Actor,
  { pillarId, funderIds }: { pillarId: string | null; funderIds: readonly string[] },
): boolean {
  return rolesFor(actor, "call.manage").some(
    (held) =>
      (held.pillarId === null || held.pillarId === pillarId) &&
      (held.funderId === null || funderIds.includes(held.funderId)),
  );
}
