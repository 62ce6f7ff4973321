import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** Takes a document out of the vault. The dossiers that took it keep it: their row is their own. */
export async function removeDocument(
  { db, now }: Ports,
  actor: Actor,
  { associationId, attachmentId }: { associationId: string; attachmentId: string },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  if (!associationsFor(actor, "association.edit").includes(associationId))
    return refuse({ code: "not-found" });
  return db.$transaction(async (tx) => {
    const at = now();
    const { count } = await tx.attachment.updateMany({
      where: { id: attachmentId, associationId, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "association.document-removed",
      actor,
      subject: { type: "association", id: associationId },
      facts: { attachmentId },
    });
    return accept();
  });
}
