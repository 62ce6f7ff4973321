import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { anyOf } from "~/platform/access/any-of.server";
import type { Prisma } from "~/generated/prisma/client.js";

/** Calls that the actor administers: all of them, or those of the pillar of the role. */
export function callsManagedBy(actor: Actor): Prisma.CallWhereInput {
  return anyOf(rolesFor(actor, "call.manage").map(({ pillarId }) => (pillarId === null ? {} : { pillarId })));
}
