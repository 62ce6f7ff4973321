import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockSession } from "./session-steps.server";
import { sessionsWithMandate } from "./sessions-of.server";

export type LiftRecusalRefusal =
  { readonly code: "not-found" } | { readonly code: "session-started" } | { readonly code: "not-recused" };

/**
 * A member who left an item by mistake comes back, before the session opens: once dossiers are heard, what was not to
 * be heard cannot be unheard. The conflict of interest declared with it is lifted too, and both stay in the log.
 */
export async function liftRecusal(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number }: { sessionId: string; number: string },
): Promise<Result<undefined, LiftRecusalRefusal>> {
  const at = now();
  const { userId } = actor;
  return inTransaction(db, async (tx) => {
    const seats = sessionsWithMandate(actor, "chair", "secretary", "member");
    const session = await lockSession(tx, sessionId, seats);
    if (!session) return refuse({ code: "not-found" });
    if (session.status !== "planned" && session.status !== "convened")
      return refuse({ code: "session-started" });
    const item = await tx.agendaItem.findFirst({
      where: { sessionId, application: { number } },
      select: { id: true, applicationId: true },
    });
    if (!item) return refuse({ code: "not-found" });
    const { id: agendaItemId, applicationId } = item;
    const { count } = await tx.recusal.deleteMany({ where: { agendaItemId, userId } });
    if (count === 0) return refuse({ code: "not-recused" });
    const elsewhere = await tx.recusal.count({ where: { userId, agendaItem: { applicationId } } });
    if (elsewhere === 0)
      await tx.conflictOfInterest.updateMany({
        where: { applicationId, userId, origin: "declared", liftedAt: null },
        data: { liftedAt: at },
      });
    await record(tx, {
      at,
      event: "committee.recusal-lifted",
      actor,
      subject: { type: "agenda-item", id: agendaItemId },
      facts: { sessionId, applicationId },
    });
    return accept();
  });
}
