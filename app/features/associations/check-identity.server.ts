import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** An agent who is not of the association has seen the document behind a declared identity. */
export async function checkIdentity(
  { db, now }: Ports,
  actor: Actor,
  { associationId, version }: { associationId: string; version: number },
): Promise<Result<undefined, { readonly code: "not-found" | "changed-meanwhile" }>> {
  if (rolesFor(actor, "association.settle").length === 0) return refuse({ code: "not-found" });
  return db.$transaction(async (tx) => {
    const at = now();
    const unchecked = {
      id: associationId,
      identitySource: "declared" as const,
      identityCheckedAt: null,
      members: { none: { userId: actor.userId, endedAt: null } },
    };
    const found = await tx.association.count({ where: unchecked });
    if (found === 0) return refuse({ code: "not-found" });
    const { count } = await tx.association.updateMany({
      where: { ...unchecked, version },
      data: { identityCheckedAt: at, identityCheckedById: actor.userId, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "association.identity-checked",
      actor,
      subject: { type: "association", id: associationId },
    });
    return accept();
  });
}
