import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { centsFromRow } from "~/platform/database/cents.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
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
    const last = await tx.decision.findFirst({
      where: {
        undoneAt: null,
        agendaItem: {
          sessionId,
          session: { members: { some: { userId: actor.userId, mandate: "secretary" } } },
        },
      },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        applicationId: true,
        agendaItem: { select: { session: { select: { status: true } } } },
        lines: { select: { envelopeId: true, amountCents: true } },
      },
    });
    if (!last) return refuse({ code: "not-found" });
    if (last.id !== decisionId) return refuse({ code: "not-the-last" });
    if (last.agendaItem.session.status !== "in_session") return refuse({ code: "session-closed" });
    const { count } = await tx.decision.updateMany({
      where: { id: decisionId, undoneAt: null, agendaItem: { session: { status: "in_session" } } },
      data: { undoneAt: at },
    });
    if (count === 0) return refuse({ code: "session-closed" });
    await releaseEnvelopes(
      tx,
      last.lines.map(({ envelopeId, amountCents }) => ({ envelopeId, amount: centsFromRow(amountCents) })),
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
