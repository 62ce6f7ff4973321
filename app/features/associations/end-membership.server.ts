import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { mayLeave, type LastOwner } from "~/domain/association/membership";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { endOfHelp } from "./end-help.server";

export type DepartureRefusal = { readonly code: "not-found" } | LastOwner;

/**
 * Ends a membership: a manager's, or one's own. Members are held meanwhile, so that two managers who leave at once
 * do not leave the association without any.
 */
export async function endMembership(
  { db, now }: Ports,
  actor: Actor,
  { associationId, memberId }: { associationId: string; memberId: string },
): Promise<Result<{ readonly wasSelf: boolean }, DepartureRefusal>> {
  if (!associationsFor(actor, "association.read").includes(associationId))
    return refuse({ code: "not-found" });
  const managesAll = associationsFor(actor, "association.manage-members").includes(associationId);
  return db.$transaction(async (tx) => {
    const at = now();
    await tx.$queryRaw`SELECT id FROM associations WHERE id = ${associationId}::uuid FOR UPDATE`;
    const members = await tx.associationMember.findMany({
      where: { associationId, endedAt: null },
      select: { id: true, userId: true, mandates: true, isHelper: true },
    });
    const leaving = members.find(({ id }) => id === memberId);
    if (!leaving || !(managesAll || leaving.userId === actor.userId)) return refuse({ code: "not-found" });
    const allowed = mayLeave(members, memberId);
    if (!allowed.ok) return allowed;
    await tx.associationMember.updateMany({ where: { id: memberId, endedAt: null }, data: { endedAt: at } });
    await record(tx, {
      at,
      event: leaving.isHelper ? "association.helper-ended" : "association.member-left",
      actor,
      subject: { type: "association", id: associationId },
      facts: { memberId, userId: leaving.userId },
      emails: leaving.isHelper ? await endOfHelp(tx, { memberId, associationId, at }) : [],
    });
    return accept({ wasSelf: leaving.userId === actor.userId });
  });
}
