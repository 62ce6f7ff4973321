import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "../managed-calls.server";

export type DropCorrectionRefusal = { readonly code: "not-found" } | { readonly code: "changed-meanwhile" };

/** Gives up the correction of a published call: what applicants read stays as it is. */
export async function dropCorrection(
  { db, now }: Ports,
  actor: Actor,
  { callId, revision }: { callId: string; revision: number },
): Promise<Result<undefined, DropCorrectionRefusal>> {
  return db.$transaction(async (tx) => {
    const draft = await tx.callVersion.findFirst({
      where: { publishedAt: null, currentOf: null, call: { AND: [{ id: callId }, callsManagedBy(actor)] } },
      select: { id: true, number: true },
    });
    if (!draft) return refuse({ code: "not-found" });
    const { count } = await tx.callVersion.deleteMany({
      where: { id: draft.id, publishedAt: null, revision },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at: now(),
      event: "call.correction-dropped",
      actor,
      subject: { type: "call", id: callId },
      facts: { versionId: draft.id, number: draft.number },
    });
    return accept();
  });
}
