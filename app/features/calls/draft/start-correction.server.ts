import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "../managed-calls.server";
import { columnsOf, documentOf, frameRows, storedVersion } from "./version-rows.server";

export type StartCorrectionRefusal =
  { readonly code: "not-found" } | { readonly code: "not-published" } | { readonly code: "already-started" };

/**
 * Starts the correction of a published call: a copy of its current version that only administrators see, until it
 * is published in its turn or given up. There is one at a time.
 */
export async function startCorrection(
  { db, now }: Ports,
  actor: Actor,
  { callId }: { callId: string },
): Promise<Result<undefined, StartCorrectionRefusal>> {
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const call = await tx.call.findFirst({
        where: { AND: [{ id: callId }, callsManagedBy(actor)] },
        select: {
          ...frameRows,
          publishedAt: true,
          archivedAt: true,
          currentVersion: { select: storedVersion },
          versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, publishedAt: true } },
        },
      });
      const last = call?.versions[0];
      if (!call?.currentVersion || !last) return refuse({ code: "not-found" });
      if (!call.publishedAt || call.archivedAt) return refuse({ code: "not-published" });
      if (!last.publishedAt) return refuse({ code: "already-started" });
      const version = await tx.callVersion.create({
        data: {
          callId,
          number: last.number + 1,
          ...columnsOf(documentOf(call, call.currentVersion)),
          createdById: actor.userId,
          createdAt: at,
        },
        select: { id: true },
      });
      await record(tx, {
        at,
        event: "call.correction-started",
        actor,
        subject: { type: "call", id: callId },
        facts: { versionId: version.id, number: last.number + 1 },
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-started" });
    throw error;
  }
}
