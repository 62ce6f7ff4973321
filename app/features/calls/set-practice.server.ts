import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "./managed-calls.server";

export type PracticeRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-published" }
  | { readonly code: "changed-meanwhile" };

/**
 * Says that a call is for practice, or that it is a real one. Settled at its publication: people who worked in it
 * must know what becomes of their dossier. The database refuses too (`calls_practice_is_settled_at_publication`).
 */
export async function setPractice(
  { db, now }: Ports,
  actor: Actor,
  { callId, version, isPractice }: { callId: string; version: number; isPractice: boolean },
): Promise<Result<undefined, PracticeRefusal>> {
  return db.$transaction(async (tx) => {
    const call = await tx.call.findFirst({
      where: { id: callId, ...callsManagedBy(actor) },
      select: { publishedAt: true },
    });
    if (!call) return refuse({ code: "not-found" });
    if (call.publishedAt) return refuse({ code: "already-published" });
    const { count } = await tx.call.updateMany({
      where: { id: callId, version, publishedAt: null },
      data: { isPractice, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at: now(),
      event: "call.practice-set",
      actor,
      subject: { type: "call", id: callId },
      facts: { isPractice },
    });
    return accept();
  });
}
