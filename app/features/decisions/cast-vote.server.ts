import type { Actor } from "~/domain/access/actor";
import { votingSeats } from "~/domain/committee/room";
import type { VoteChoice } from "~/domain/committee/votes";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import { accept, refuse, type Result } from "~/domain/result";
import { heardBy } from "~/platform/access/hearing-scope.server";
import { room, roomOf } from "~/platform/access/session-room.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { holdItem } from "./heard-item.server";

export interface VoteCast {
  readonly sessionId: string;
  readonly number: string;
  readonly choice: VoteChoice;
}

export type VoteRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-in-session" }
  | { readonly code: "no-voice" }
  | { readonly code: "already-decided" };

/**
 * A present member with a deliberative voice votes on the dossier under discussion, and may change their vote until
 * the decision is recorded. A committee that decides by consensus casts none.
 */
export async function castVote(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number, choice }: VoteCast,
): Promise<Result<undefined, VoteRefusal>> {
  const at = now();
  const { userId } = actor;
  return inTransaction(db, async (tx) => {
    await holdItem(tx, { sessionId, number });
    const item = await tx.agendaItem.findFirst({
      where: {
        AND: [heardBy(actor), { application: { number, status: { in: [...awaitingDecision] } } }],
        sessionId,
        session: { members: { some: { userId } } },
      },
      select: {
        id: true,
        applicationId: true,
        recusals: room.recusals,
        application: { select: room.parties },
        session: { select: { status: true, members: room.members } },
        decisions: { where: { undoneAt: null }, select: { id: true } },
      },
    });
    if (!item) return refuse({ code: "not-found" });
    if (item.session.status !== "in_session") return refuse({ code: "not-in-session" });
    if (!votingSeats(roomOf(item)).some((seat) => seat.userId === userId))
      return refuse({ code: "no-voice" });
    if (item.decisions.length > 0) return refuse({ code: "already-decided" });
    const { id: agendaItemId, applicationId } = item;
    await tx.vote.upsert({
      where: { agendaItemId_userId: { agendaItemId, userId } },
      create: { agendaItemId, userId, choice, castAt: at },
      update: { choice, castAt: at },
    });
    await record(tx, {
      at,
      event: "committee.vote-cast",
      actor,
      subject: { type: "agenda-item", id: agendaItemId },
      facts: { sessionId, applicationId, choice },
    });
    return accept();
  });
}
