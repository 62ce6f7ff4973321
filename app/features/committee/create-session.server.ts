import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { anyOf } from "~/platform/access/any-of.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

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
  const holding = (mandate: string) => members.filter((member) => member.mandate === mandate).length;
  if (holding("chair") !== 1) return refuse({ code: "needs-one-chair" });
  if (holding("secretary") !== 1) return refuse({ code: "needs-one-secretary" });
  const twice = members.find(({ userId }, index) =>
    members.slice(index + 1).some((other) => other.userId === userId),
  );
  if (twice) return refuse({ code: "sits-twice", userId: twice.userId });
  const voting = members.filter(({ votes }) => votes).length;
  if (session.quorum < 1 || session.quorum > voting) return refuse({ code: "quorum-out-of-reach", voting });

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
    if (stranger) return refuse({ code: "not-a-committee-member", userId: stranger.userId });
    const { id } = await tx.committeeSession.create({
      data: { ...session, createdById: actor.userId, createdAt: at, members: { create: [...members] } },
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
