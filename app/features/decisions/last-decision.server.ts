import type { Actor } from "~/domain/access/actor";
import { recordKeeper } from "~/domain/committee/room";
import { room, roomOf } from "~/platform/access/session-room.server";
import type { Ports } from "~/platform/ports.server";

export interface LastDecision {
  readonly id: string;
  readonly number: string;
}

/** The decision that the actor may take back now: the last of a session that is open, when they keep its record. */
export async function findLastDecision(
  { db }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<LastDecision | null> {
  const last = await db.decision.findFirst({
    where: {
      undoneAt: null,
      agendaItem: { sessionId, session: { members: { some: { userId: actor.userId } } } },
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      agendaItem: {
        select: {
          recusals: room.recusals,
          application: { select: { ...room.parties, number: true } },
          session: { select: { status: true, members: room.members } },
        },
      },
    },
  });
  if (!last || last.agendaItem.session.status !== "in_session") return null;
  if (recordKeeper(roomOf(last.agendaItem)) !== actor.userId) return null;
  return { id: last.id, number: last.agendaItem.application.number };
}
