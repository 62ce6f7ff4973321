import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockSession } from "./session-steps.server";
import { sessionsWithMandate } from "./sessions-of.server";

export type RecusalRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "session-closed" }
  | { readonly code: "already-decided" }
  | { readonly code: "already-recused" };

/**
 * A member linked to the applicant leaves the item: from then on they neither hear it nor vote (COM-02). It is
 * also kept as a conflict of interest, which hides the dossier from them on every other page.
 */
export async function declareRecusal(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number, reason }: { sessionId: string; number: string; reason: string },
): Promise<Result<undefined, RecusalRefusal>> {
  const at = now();
  const { userId } = actor;
  return inTransaction(db, async (tx) => {
    const seats = sessionsWithMandate(actor, "chair", "secretary", "member");
    const session = await lockSession(tx, sessionId, seats);
    if (!session) return refuse({ code: "not-found" });
    if (session.status === "closed" || session.status === "minutes_approved")
      return refuse({ code: "session-closed" });
    const item = await tx.agendaItem.findFirst({
      where: { sessionId, application: { number } },
      select: {
        id: true,
        applicationId: true,
        decisions: { where: { undoneAt: null }, select: { id: true } },
        recusals: { where: { userId }, select: { userId: true } },
      },
    });
    if (!item) return refuse({ code: "not-found" });
    if (item.recusals.length > 0) return refuse({ code: "already-recused" });
    if (item.decisions.length > 0) return refuse({ code: "already-decided" });
    const { id: agendaItemId, applicationId } = item;
    await tx.recusal.create({ data: { agendaItemId, userId, reason, declaredAt: at } });
    await tx.conflictOfInterest.upsert({
      where: { applicationId_userId: { applicationId, userId } },
      create: { applicationId, userId, origin: "declared", reason, createdAt: at },
      update: { liftedAt: null },
    });
    await tx.vote.deleteMany({ where: { agendaItemId, userId } });
    await record(tx, {
      at,
      event: "committee.recusal-declared",
      actor,
      subject: { type: "agenda-item", id: agendaItemId },
      facts: { sessionId, applicationId },
    });
    return accept();
  });
}
