import type { Actor } from "~/domain/access/actor";
import { adjournmentOf, advance, type ApplicationStatus } from "~/domain/application/lifecycle";
import type { WrongSessionStatus } from "~/domain/committee/lifecycle";
import { recordKeeper } from "~/domain/committee/room";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import { accept, refuse, type Result } from "~/domain/result";
import { room, roomOf } from "~/platform/access/session-room.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
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
 * on no decision is undone. Dossiers adjourned wait for another session, as do those that neither the secretary nor
 * the chair may hear.
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
    const undecided = await findUndecided(tx, sessionId);
    const count = undecided.filter((item) => recordKeeper(roomOf(item)) !== null).length;
    if (count > 0) return refuse({ code: "items-undecided", count });
    const stepped = await stepSession(tx, session, "close", { closedAt: at });
    if (!stepped.ok) return stepped;
    await adjourn(tx, actor, at, [
      ...undecided.map(({ application }) => application),
      ...(await findAdjourned(tx, sessionId)),
    ]);
    await record(tx, {
      at,
      event: "committee.session-closed",
      actor,
      subject: { type: "committee-session", id: sessionId },
    });
    return accept();
  });
}

function findUndecided(tx: Tx, sessionId: string) {
  return tx.agendaItem.findMany({
    where: {
      sessionId,
      application: { status: { in: [...awaitingDecision] } },
      decisions: { none: { undoneAt: null } },
    },
    select: {
      recusals: room.recusals,
      application: { select: { ...room.parties, id: true, status: true, version: true } },
      session: { select: { members: room.members } },
    },
  });
}

function findAdjourned(tx: Tx, sessionId: string) {
  return tx.application.findMany({
    where: { decisions: { some: { undoneAt: null, outcome: "adjourned", agendaItem: { sessionId } } } },
    select: { id: true, status: true, version: true },
  });
}

async function adjourn(
  tx: Tx,
  actor: Actor,
  at: Date,
  applications: readonly { id: string; status: ApplicationStatus; version: number }[],
): Promise<void> {
  for (const { id, status: from, version } of applications) {
    const step = adjournmentOf(from);
    const next = advance(from, step);
    if (!next.ok) continue;
    // False for one withdrawn at this very moment: it stays withdrawn.
    const move = { id, version, step, from, to: next.value, at } as const;
    await moveApplication(tx, { ...move, takenById: actor.userId });
  }
}
