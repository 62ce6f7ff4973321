import { fullName, type Actor } from "~/domain/access/actor";
import { compositionOf, type College, type Gender } from "~/domain/committee/composition";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { declaredSeat } from "./declared-seats.server";
import { lockSession } from "./session-steps.server";
import { sessionsPreparedBy } from "./sessions-of.server";

export interface SeatDeclared {
  readonly userId: string;
  readonly college: College | null;
  /** Null: the person does not tell. */
  readonly gender: Gender | null;
  readonly isEqualityReferent: boolean;
}

export type DeclareCompositionRefusal =
  | { readonly code: "not-found" }
  /** Its minutes print the composition: it changes no more. */
  | { readonly code: "session-closed" }
  /** Somebody sits who was not shown, or who was shown sits no more. */
  | { readonly code: "members-changed" };

/** The administrator says whom each member sits for, until the session is closed. The journal keeps numbers only. */
export async function declareComposition(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, seats }: { sessionId: string; seats: readonly SeatDeclared[] },
): Promise<Result<undefined, DeclareCompositionRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsPreparedBy(actor));
    if (!session) return refuse({ code: "not-found" });
    if (session.status === "closed" || session.status === "minutes_approved")
      return refuse({ code: "session-closed" });
    const held = await tx.sessionMember.findMany({ where: { sessionId }, select: { userId: true } });
    const isShown = held.every(({ userId }) => seats.some((seat) => seat.userId === userId));
    if (!isShown || held.length !== seats.length) return refuse({ code: "members-changed" });
    for (const { userId, ...declared } of seats)
      await tx.sessionMember.update({
        where: { sessionId_userId: { sessionId, userId } },
        data: declared,
      });
    await record(tx, {
      at,
      event: "committee.composition-declared",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { seats: seats.length, undeclared: seats.filter(({ college }) => college === null).length },
    });
    return accept();
  });
}

/** Every seat with what is declared of it, for who may declare it; null for everybody else. */
export async function findDeclaredSeats({ db }: Ports, actor: Actor, sessionId: string) {
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsPreparedBy(actor)] },
    select: {
      id: true,
      title: true,
      status: true,
      members: {
        orderBy: [{ mandate: "asc" }, { user: { lastName: "asc" } }],
        select: {
          ...declaredSeat,
          userId: true,
          mandate: true,
          user: { select: { firstName: true, lastName: true } },
        },
      },
    },
  });
  if (!session) return null;
  const { id, title, status, members } = session;
  return {
    id,
    title,
    isOpen: status !== "closed" && status !== "minutes_approved",
    composition: compositionOf(members),
    seats: members.map(({ user, ...seat }) => ({ ...seat, name: fullName(user) })),
  };
}
