import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export type RecusalRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-decided" }
  | { readonly code: "already-recused" };

/** A member linked to the applicant leaves the item: from then on they neither hear it nor vote (COM-02). */
export async function declareRecusal(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number, reason }: { sessionId: string; number: string; reason: string },
): Promise<Result<undefined, RecusalRefusal>> {
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const item = await tx.agendaItem.findFirst({
        where: {
          sessionId,
          application: { number },
          session: {
            members: { some: { userId: actor.userId } },
            status: { in: ["planned", "convened", "in_session"] },
          },
        },
        select: {
          id: true,
          applicationId: true,
          decisions: { where: { undoneAt: null }, select: { id: true } },
        },
      });
      if (!item) return refuse({ code: "not-found" });
      if (item.decisions.length > 0) return refuse({ code: "already-decided" });
      await tx.recusal.create({
        data: { agendaItemId: item.id, userId: actor.userId, reason, declaredAt: at },
      });
      await tx.vote.deleteMany({ where: { agendaItemId: item.id, userId: actor.userId } });
      await record(tx, {
        at,
        event: "committee.recusal-declared",
        actor,
        subject: { type: "agenda-item", id: item.id },
        facts: { sessionId, applicationId: item.applicationId },
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-recused" });
    throw error;
  }
}
