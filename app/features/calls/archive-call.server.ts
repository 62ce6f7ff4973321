import type { Actor } from "~/domain/access/actor";
import { callStateAt } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "./managed-calls.server";

export type ArchiveCallRefusal =
  { readonly code: "not-found" } | { readonly code: "not-closed" } | { readonly code: "changed-meanwhile" };

/** Puts a closed call away: its page stays, marked as archived. */
export async function archiveCall(
  { db, now }: Ports,
  actor: Actor,
  { callId, version }: { callId: string; version: number },
): Promise<Result<undefined, ArchiveCallRefusal>> {
  const at = now();
  return db.$transaction(async (tx) => {
    const call = await tx.call.findFirst({
      where: { AND: [{ id: callId }, callsManagedBy(actor)] },
      select: { opensAt: true, closesAt: true, graceSeconds: true, publishedAt: true, archivedAt: true },
    });
    if (!call) return refuse({ code: "not-found" });
    if (callStateAt(call, at) !== "closed") return refuse({ code: "not-closed" });
    const { count } = await tx.call.updateMany({
      where: { id: callId, version },
      data: { archivedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, { at, event: "call.archived", actor, subject: { type: "call", id: callId } });
    return accept();
  });
}
