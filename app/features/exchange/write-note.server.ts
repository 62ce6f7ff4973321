import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { holdExchange, saidTwiceSince } from "./said-twice.server";

/** A note among agents: the association never reads it. The same form sent twice is one note. */
export async function writeNote(
  { db, now }: Ports,
  actor: Actor,
  { number, body }: { number: string; body: string },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  const at = now();
  return inTransaction<Result<undefined, { readonly code: "not-found" }>>(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number }, applicationsWithin(actor, "instruction.read")] },
      select: { id: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id: applicationId } = application;
    await holdExchange(tx, applicationId);
    const words = { applicationId, authorId: actor.userId, body };
    if ((await tx.internalNote.count({ where: { ...words, createdAt: { gt: saidTwiceSince(at) } } })) > 0)
      return accept();
    const { id } = await tx.internalNote.create({
      data: { ...words, createdAt: at },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "application.note-written",
      actor,
      subject: { type: "note", id },
      applicationId,
      facts: { applicationId },
    });
    return accept();
  });
}
