import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { RuleTarget } from "~/domain/assignment/rule";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "~/platform/access/any-of.server";
import type { Db, Tx } from "~/platform/database/database.server";

/** Rules within the actor's roles: of their funder, and of their pillar or its calls. */
export function rulesSettledBy(actor: Actor): Prisma.AssignmentRuleWhereInput {
  return anyOf<Prisma.AssignmentRuleWhereInput>(
    rolesFor(actor, "assignment.settle").map(({ funderId, pillarId }) => ({
      ...(funderId === null ? {} : { funderId }),
      ...(pillarId === null ? {} : { OR: [{ pillarId }, { call: { pillarId } }] }),
    })),
  );
}

/** May the actor write a rule about these dossiers of this funder? The call and the pillar must be there. */
export async function maySettle(
  db: Db | Tx,
  actor: Actor,
  { funderId, callId, pillarId }: RuleTarget & { readonly funderId: string },
): Promise<boolean> {
  const call =
    callId === null
      ? null
      : await db.call.findFirst({
          where: { id: callId, isPractice: false, funders: { some: { funderId } } },
          select: { pillarId: true },
        });
  if (callId !== null && call === null) return false;
  const about = call ? call.pillarId : pillarId;
  return rolesFor(actor, "assignment.settle").some(
    (held) =>
      (held.funderId === null || held.funderId === funderId) &&
      (held.pillarId === null || held.pillarId === about),
  );
}
