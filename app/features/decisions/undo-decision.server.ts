import type { Actor } from "~/domain/access/actor";
import { recordKeeper } from "~/domain/committee/room";
import { accept, refuse, type Result } from "~/domain/result";
import { room, roomOf } from "~/platform/access/session-room.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { releaseEnvelopes } from "./envelopes.server";

export type UndoDecisionRefusal =
  { readonly code: "not-found" } | { readonly code: "session-closed" } | { readonly code: "not-the-last" };

/** Takes back the last decision of a session that is still open; its envelopes get their money back. */
export async function undoDecision(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, decisionId }: { sessionId: string; decisionId: string },
): Promise<Result<undefined, UndoDecisionRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    // Alone in the session: no decision is recorded, and the chair does not close, between the look and the undoing.
    await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR UPDATE`;
    const last = await findLast(tx, actor, sessionId);
    if (!last || recordKeeper(roomOf(last.agendaItem)) !== actor.userId) return refuse({ code: "not-found" });
    if (last.agendaItem.session.status !== "in_session") return refuse({ code: "session-closed" });
    if (last.id !== decisionId) return refuse({ code: "not-the-last" });
    await tx.decision.update({ where: { id: decisionId }, data: { undoneAt: at } });
    await releaseEnvelopes(
      tx,
      last.lines.map(({ envelopeId, amountCents, carriedCents }) => ({
        envelopeId,
        amount: centsFromRow(amountCents - carriedCents),
      })),
    );
    await record(tx, {
      at,
      event: "decision.undone",
      actor,
      subject: { type: "decision", id: decisionId },
      applicationId: last.applicationId,
      facts: { sessionId, applicationId: last.applicationId },
    });
    return accept();
  });
}

function findLast(tx: Tx, actor: Actor, sessionId: string) {
  return tx.decision.findFirst({
    where: {
      undoneAt: null,
      agendaItem: { sessionId, session: { members: { some: { userId: actor.userId } } } },
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      applicationId: true,
      agendaItem: {
        select: {
          recusals: room.recusals,
          application: { select: room.parties },
          session: { select: { status: true, members: room.members } },
        },
      },
      lines: { select: { envelopeId: true, amountCents: true, carriedCents: true } },
    },
  });
}
