import type { Actor } from "~/domain/access/actor";
import { parisDay, parisLocal } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import {
  findStranger,
  planFault,
  userIdsOf,
  type CreateSessionRefusal,
  type NewSession,
} from "./create-session.server";
import { lastDeclared } from "./declared-seats.server";
import { lockSession } from "./session-steps.server";
import { sessionsPreparedBy } from "./sessions-of.server";

export type ReplanRefusal =
  | Exclude<CreateSessionRefusal, { code: "call-not-found" }>
  | { readonly code: "not-found" }
  | { readonly code: "already-convened" };

/** Changes the day, the place, the quorum and who sits, until the members are convened. Its call stays. */
export async function replanSession(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, members, ...plan }: Omit<NewSession, "callId"> & { readonly sessionId: string },
): Promise<Result<undefined, ReplanRefusal>> {
  const at = now();
  const { title, scheduledAt, place, quorum } = plan;
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsPreparedBy(actor));
    if (!session) return refuse({ code: "not-found" });
    if (session.status !== "planned") return refuse({ code: "already-convened" });
    const fault = planFault({ members, quorum }) ?? (await findStranger(tx, members, at));
    if (fault) return refuse(fault);
    const declared = await lastDeclared(tx, userIdsOf(members), sessionId);
    await tx.sessionMember.deleteMany({ where: { sessionId } });
    await tx.committeeSession.update({
      where: { id: sessionId },
      data: {
        title,
        scheduledAt,
        place,
        quorum,
        version: { increment: 1 },
        members: { create: members.map((member) => ({ ...member, ...declared.get(member.userId) })) },
      },
    });
    await record(tx, {
      at,
      event: "committee.session-replanned",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { quorum, members: members.length },
    });
    return accept();
  });
}

/** The plan as the form shows it; null when the actor does not prepare the session. */
export async function findPlan({ db }: Ports, actor: Actor, sessionId: string) {
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId, callId: { not: null } }, sessionsPreparedBy(actor)] },
    select: {
      title: true,
      callId: true,
      scheduledAt: true,
      place: true,
      quorum: true,
      status: true,
      members: { select: { userId: true, mandate: true, votes: true } },
    },
  });
  if (!session) return null;
  const { members, scheduledAt, status, ...plan } = session;
  const holding = (mandate: string) =>
    members.filter((one) => one.mandate === mandate).map((one) => one.userId);
  return {
    isOpen: status === "planned",
    values: {
      ...plan,
      on: parisDay(scheduledAt),
      time: parisLocal(scheduledAt).slice(11, 16),
      chairId: holding("chair")[0],
      secretaryId: holding("secretary")[0],
      memberIds: holding("member"),
      consultativeIds: members.filter(({ votes }) => !votes).map(({ userId }) => userId),
    },
  };
}
