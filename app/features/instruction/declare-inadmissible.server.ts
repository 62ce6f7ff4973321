import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import { inTransaction } from "~/platform/database/in-transaction.server";

export type InadmissibleRefusal =
  { readonly code: "not-found" } | { readonly code: "wrong-status" } | { readonly code: "changed-meanwhile" };

/** A person declares the dossier inadmissible, with the reason that the association will read. */
export async function declareInadmissible(
  { db, now }: Ports,
  actor: Actor,
  { number, version, reason }: { number: string; version: number; reason: string },
): Promise<Result<undefined, InadmissibleRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] },
      select: { id: true, status: true, associationId: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const advanced = advance(application.status, "declare-inadmissible");
    if (!advanced.ok) return refuse({ code: "wrong-status" });
    const { id, status: from } = application;
    const step = "declare-inadmissible";
    const moved = await moveApplication(tx, {
      id,
      version,
      step,
      from,
      to: advanced.value,
      at,
      takenById: actor.userId,
      reason,
    });
    if (!moved) return refuse({ code: "changed-meanwhile" });
    const readers = await associationReaders(tx, application.associationId, at);
    await record(tx, {
      at,
      event: "application.declared-inadmissible",
      actor,
      subject: { type: "application", id },
      applicationId: id,
      emails: readers.map(({ userId, email }) => ({
        kind: "application.inadmissible",
        payload: { email, number },
        dedupe: `${id}:${userId}`,
      })),
    });
    return accept();
  });
}
