import type { Actor, Mandate } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { mayHold, type LastOwner } from "~/domain/association/membership";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { livingMember } from "./living-member.server";

export type MandatesRefusal = { readonly code: "not-found" | "changed-meanwhile" } | LastOwner;

interface Change {
  readonly associationId: string;
  readonly memberId: string;
  readonly mandates: readonly Mandate[];
  readonly version: number;
}

/** Changes what a member may do; what a helper may do does not change. */
export async function changeMandates(
  { db, now }: Ports,
  actor: Actor,
  { associationId, memberId, mandates, version }: Change,
): Promise<Result<undefined, MandatesRefusal>> {
  if (!manages(actor, associationId)) return refuse({ code: "not-found" });
  return inTransaction(db, async (tx) => {
    const at = now();
    const members = await holdMembers(tx, associationId, at);
    const member = members.find(({ id }) => id === memberId);
    if (!member) return refuse({ code: "not-found" });
    if (member.version !== version) return refuse({ code: "changed-meanwhile" });
    const allowed = mayHold(members, memberId, mandates);
    if (!allowed.ok) return allowed;
    await write(tx, member.id, mandates);
    await record(tx, {
      at,
      event: "association.mandates-changed",
      actor,
      subject: { type: "association", id: associationId },
      facts: { memberId, userId: member.userId, from: member.mandates, to: [...mandates] },
    });
    return accept();
  });
}

/** Hands the management to another member, who then has it instead of the actor. */
export async function transferManagement(
  { db, now }: Ports,
  actor: Actor,
  { associationId, memberId }: { associationId: string; memberId: string },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  if (!manages(actor, associationId)) return refuse({ code: "not-found" });
  return inTransaction(db, async (tx) => {
    const at = now();
    const members = await holdMembers(tx, associationId, at);
    const heir = members.find(({ id, userId }) => id === memberId && userId !== actor.userId);
    // Read again under the lock: someone may have taken the management away meanwhile.
    const giver = members.find(
      ({ userId, mandates }) => userId === actor.userId && mandates.includes("owner"),
    );
    if (!heir || !giver) return refuse({ code: "not-found" });
    const left = giver.mandates.filter((mandate) => mandate !== "owner");
    await write(tx, heir.id, [...new Set<Mandate>(["owner", ...heir.mandates])]);
    await write(tx, giver.id, left.length > 0 ? left : ["reader"]);
    await record(tx, {
      at,
      event: "association.mandates-changed",
      actor,
      subject: { type: "association", id: associationId },
      facts: { memberId, userId: heir.userId, isTransfer: true },
    });
    return accept();
  });
}

function manages(actor: Actor, associationId: string): boolean {
  return associationsFor(actor, "association.manage-members").includes(associationId);
}

/** The living members, held: two who give up the management at once do not leave the association without any. */
async function holdMembers(tx: Tx, associationId: string, at: Date) {
  await tx.$queryRaw`SELECT id FROM associations WHERE id = ${associationId}::uuid FOR UPDATE`;
  return tx.associationMember.findMany({
    where: { associationId, ...livingMember(at), isHelper: false },
    select: { id: true, userId: true, mandates: true, version: true },
  });
}

async function write(tx: Tx, id: string, mandates: readonly Mandate[]): Promise<void> {
  await tx.associationMember.update({
    where: { id },
    data: { mandates: [...mandates], version: { increment: 1 } },
    select: { id: true },
  });
}
