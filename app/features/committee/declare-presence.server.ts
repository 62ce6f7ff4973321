import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockSession } from "./session-steps.server";
import { sessionsWithMandate } from "./sessions-of.server";

export type PresenceRefusal = { readonly code: "not-found" } | { readonly code: "session-closed" };

/** The secretary says who is there, for the whole list at once: the form shows everybody. */
export async function declarePresence(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, present }: { sessionId: string; present: readonly string[] },
): Promise<Result<undefined, PresenceRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsWithMandate(actor, "secretary"));
    if (!session) return refuse({ code: "not-found" });
    if (session.status === "closed" || session.status === "minutes_approved")
      return refuse({ code: "session-closed" });
    const arrived = await tx.sessionMember.updateMany({
      where: { sessionId, userId: { in: [...present] }, presentAt: null },
      data: { presentAt: at },
    });
    const left = await tx.sessionMember.updateMany({
      where: { sessionId, userId: { notIn: [...present] }, presentAt: { not: null } },
      data: { presentAt: null },
    });
    await record(tx, {
      at,
      event: "committee.presence-declared",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { present: [...present], arrived: arrived.count, left: left.count },
    });
    return accept();
  });
}
