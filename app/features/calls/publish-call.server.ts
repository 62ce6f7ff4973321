import type { Actor } from "~/domain/access/actor";
import { missingBeforePublication, type MissingPart } from "~/domain/call/publication";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "./managed-calls.server";

export type PublishCallRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-published" }
  | { readonly code: "incomplete"; readonly missing: readonly MissingPart[] }
  | { readonly code: "changed-meanwhile" };

/** Publishes a call: from then on its state follows from its dates, and its version stays as it is. */
export async function publishCall(
  { db, now }: Ports,
  actor: Actor,
  { callId, version }: { callId: string; version: number },
): Promise<Result<undefined, PublishCallRefusal>> {
  const at = now();
  return db.$transaction(async (tx) => {
    const call = await tx.call.findFirst({
      where: { id: callId, ...callsManagedBy(actor) },
      select: {
        publishedAt: true,
        currentVersionId: true,
        closesAt: true,
        _count: { select: { funders: true, objectives: true } },
      },
    });
    if (!call) return refuse({ code: "not-found" });
    if (call.publishedAt) return refuse({ code: "already-published" });
    const missing = missingBeforePublication({
      hasVersion: call.currentVersionId !== null,
      funders: call._count.funders,
      objectives: call._count.objectives,
      closesAt: call.closesAt,
      now: at,
    });
    if (missing.length > 0) return refuse({ code: "incomplete", missing });

    const { count } = await tx.call.updateMany({
      where: { id: callId, version, publishedAt: null },
      data: { publishedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await tx.callVersion.update({ where: { id: call.currentVersionId! }, data: { publishedAt: at } });
    await record(tx, {
      at,
      event: "call.published",
      actor,
      subject: { type: "call", id: callId },
      facts: { versionId: call.currentVersionId },
    });
    return accept();
  });
}
