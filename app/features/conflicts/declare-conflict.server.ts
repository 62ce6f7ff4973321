import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

type Declared = Result<undefined, { readonly code: "not-found" }>;

/** A person stands back from a dossier: from then on it is hidden from them on every page, and so it is kept. */
export async function declareConflict(
  { db, now }: Ports,
  actor: Actor,
  { number, reason }: { number: string; reason: string },
): Promise<Declared> {
  const at = now();
  const { userId } = actor;
  return inTransaction<Declared>(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number }, applicationsWithin(actor, "instruction.read")] },
      select: { id: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id: applicationId } = application;
    const { id } = await tx.conflictOfInterest.upsert({
      where: { applicationId_userId: { applicationId, userId } },
      create: { applicationId, userId, origin: "declared", reason, createdAt: at },
      update: { origin: "declared", reason, createdAt: at, liftedAt: null, liftedById: null, liftReason: "" },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "conflict.declared",
      actor,
      subject: { type: "conflict", id },
      applicationId,
      facts: { applicationId, userId },
    });
    return accept();
  });
}
