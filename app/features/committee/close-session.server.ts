import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import type { WrongSessionStatus } from "~/domain/committee/lifecycle";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { lockSession, stepSession } from "./session-steps.server";
import { sessionsWithMandate } from "./sessions-of.server";

export type CloseSessionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "items-undecided"; readonly count: number }
  | WrongSessionStatus;

/**
 * The chair closes the session once every dossier of its agenda has a decision, those withdrawn apart. From then
 * on no decision is undone; dossiers adjourned wait for another session.
 */
export async function closeSession(
  { db, now }: Ports,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result<undefined, CloseSessionRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsWithMandate(actor, "chair"));
    if (!session) return refuse({ code: "not-found" });
    const undecided = await tx.agendaItem.count({
      where: {
        sessionId,
        application: { status: { in: [...awaitingDecision] } },
        decisions: { none: { undoneAt: null } },
      },
    });
    if (undecided > 0) return refuse({ code: "items-undecided", count: undecided });
    const stepped = await stepSession(tx, session, "close", { closedAt: at });
    if (!stepped.ok) return stepped;
    await adjournItems(tx, actor, sessionId, at);
    await record(tx, {
      at,
      event: "committee.session-closed",
      actor,
      subject: { type: "committee-session", id: sessionId },
    });
    return accept();
  });
}

async function adjournItems(tx: Tx, actor: Actor, sessionId: string, at: Date): Promise<void> {
  const adjourned = await tx.application.findMany({
    where: {
      status: "committee_pending",
      decisions: { some: { undoneAt: null, outcome: "adjourned", agendaItem: { sessionId } } },
    },
    select: { id: true, status: true },
  });
  const moved = adjourned.flatMap(({ id, status }) => {
    const to = advance(status, "adjourn");
    return to.ok ? [{ applicationId: id, fromStatus: status, toStatus: to.value }] : [];
  });
  if (moved.length === 0) return;
  await tx.application.updateMany({
    where: { id: { in: moved.map(({ applicationId }) => applicationId) } },
    data: { status: "adjourned", updatedAt: at, version: { increment: 1 } },
  });
  await tx.applicationStepTaken.createMany({
    data: moved.map((move) => ({ ...move, step: "adjourn", takenAt: at, takenById: actor.userId })),
  });
}
