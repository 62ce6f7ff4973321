import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { anyOf } from "~/platform/access/any-of.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lastDeclared } from "./declared-seats.server";

export interface NewSession {
  readonly title: string;
  readonly callId: string;
  readonly scheduledAt: Date;
  readonly place: string;
  readonly quorum: number;
  readonly members: readonly {
    readonly userId: string;
    readonly mandate: "chair" | "secretary" | "member";
    readonly votes: boolean;
    readonly organisation: string;
  }[];
}

export type CreateSessionRefusal =
  | { readonly code: "call-not-found" }
  | { readonly code: "needs-one-chair" }
  | { readonly code: "needs-one-secretary" }
  | { readonly code: "sits-twice"; readonly userId: string }
  | { readonly code: "quorum-out-of-reach"; readonly voting: number }
  | { readonly code: "not-a-committee-member"; readonly userId: string };

/** Plans a session: its members come from those who hold the committee's role; one chairs, one keeps the record. */
export async function createSession(
  { db, now }: Ports,
  actor: Actor,
  { members, ...session }: NewSession,
): Promise<Result<{ id: string }, CreateSessionRefusal>> {
  const at = now();
  const misplanned = planFault({ ...session, members });
  if (misplanned) return refuse(misplanned);
  return inTransaction(db, async (tx) => {
    const call = await tx.call.findFirst({
      where: {
        id: session.callId,
        ...anyOf(
          rolesFor(actor, "committee.prepare").map(({ pillarId }) => (pillarId === null ? {} : { pillarId })),
        ),
      },
      select: { id: true },
    });
    if (!call) return refuse({ code: "call-not-found" });
    const stranger = await findStranger(tx, members, at);
    if (stranger) return refuse(stranger);
    const declared = await lastDeclared(tx, userIdsOf(members));
    const { id } = await tx.committeeSession.create({
      data: {
        ...session,
        createdById: actor.userId,
        createdAt: at,
        members: { create: members.map((member) => ({ ...member, ...declared.get(member.userId) })) },
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "committee.session-planned",
      actor,
      subject: { type: "committee-session", id },
      facts: { callId: session.callId, quorum: session.quorum, members: members.length },
    });
    return accept({ id });
  });
}

export function userIdsOf(members: NewSession["members"]): readonly string[] {
  return members.map(({ userId }) => userId);
}

/** Why nobody could hold such a session: one chair, one secretary, each once, a quorum that voices can reach. */
export function planFault({
  members,
  quorum,
}: Pick<NewSession, "members" | "quorum">): Exclude<CreateSessionRefusal, { code: "call-not-found" }> | null {
  const holding = (mandate: string) => members.filter((member) => member.mandate === mandate).length;
  if (holding("chair") !== 1) return { code: "needs-one-chair" };
  if (holding("secretary") !== 1) return { code: "needs-one-secretary" };
  const twice = members.find(({ userId }, index) =>
    members.slice(index + 1).some((other) => other.userId === userId),
  );
  if (twice) return { code: "sits-twice", userId: twice.userId };
  const voting = members.filter(({ votes }) => votes).length;
  return quorum < 1 || quorum > voting ? { code: "quorum-out-of-reach", voting } : null;
}

/** The first of the members who does not hold the committee's role, if there is one. */
export async function findStranger(
  tx: Tx,
  members: NewSession["members"],
  at: Date,
): Promise<{ readonly code: "not-a-committee-member"; readonly userId: string } | null> {
  const eligible = await tx.roleGrant.findMany({
    where: {
      userId: { in: members.map(({ userId }) => userId) },
      role: "committee_member",
      revokedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
      user: { disabledAt: null },
    },
    select: { userId: true },
  });
  const stranger = members.find(({ userId }) => !eligible.some((grant) => grant.userId === userId));
  return stranger ? { code: "not-a-committee-member", userId: stranger.userId } : null;
}
