import type { Actor, Mandate } from "~/domain/access/actor";
import { associationsFor, rolesFor } from "~/domain/access/policy";
import { mayAgentAnswer } from "~/domain/association/join-request";
import { mandatesInWords } from "~/domain/association/mandate-words";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { leaveExpiredPlace } from "./living-member.server";

export type JoinAnswerRefusal = { readonly code: "not-found" | "too-early" | "settled" | "already-member" };

interface JoinAnswer {
  readonly requestId: string;
  /** None refuses. */
  readonly mandates: readonly Mandate[];
}

/** Who manages the association lets the person in, with these mandates, or not. */
export function answerJoinRequest(
  ports: Ports,
  actor: Actor,
  { associationId, ...answer }: JoinAnswer & { associationId: string },
): Promise<Result<undefined, JoinAnswerRefusal>> {
  const managed = associationsFor(actor, "association.manage-members");
  return settle(ports, actor, answer, {
    associationId,
    isOf: managed.includes(associationId),
    isAgent: false,
  });
}

/** An agent answers in the place of those who manage the association, from the fifth day on. */
export function settleJoinRequest(
  ports: Ports,
  actor: Actor,
  answer: JoinAnswer,
): Promise<Result<undefined, JoinAnswerRefusal>> {
  const isOf = rolesFor(actor, "association.settle").length > 0;
  return settle(ports, actor, answer, { isOf, isAgent: true });
}

interface Reach {
  readonly associationId?: string;
  readonly isOf: boolean;
  readonly isAgent: boolean;
}

async function settle(
  { db, now }: Ports,
  actor: Actor,
  { requestId, mandates }: JoinAnswer,
  { associationId, isOf, isAgent }: Reach,
): Promise<Result<undefined, JoinAnswerRefusal>> {
  if (!isOf) return refuse({ code: "not-found" });
  try {
    return await inTransaction(db, async (tx) => {
      const at = now();
      const request = await tx.joinRequest.findFirst({
        where: {
          id: requestId,
          userId: { not: actor.userId },
          ...(associationId === undefined
            ? { association: { members: { none: { userId: actor.userId, endedAt: null } } } }
            : { associationId }),
        },
        select: requestSelect,
      });
      if (!request) return refuse({ code: "not-found" });
      if (isAgent && !mayAgentAnswer(request.requestedAt, at)) return refuse({ code: "too-early" });
      const { count } = await tx.joinRequest.updateMany({
        where: { id: requestId, settledAt: null },
        data: { settledAt: at, settledById: actor.userId, mandates: [...mandates] },
      });
      if (count === 0) return refuse({ code: "settled" });
      if (mandates.length > 0) await letIn(tx, request, mandates, at);
      await tell(tx, actor, { requestId, request, mandates, isAgent, at });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-member" });
    throw error;
  }
}

const requestSelect = {
  associationId: true,
  userId: true,
  position: true,
  requestedAt: true,
  user: { select: { email: true } },
  association: { select: { name: true } },
} as const;

type Request = NonNullable<Awaited<ReturnType<typeof find>>>;
const find = (tx: Tx) => tx.joinRequest.findFirst({ select: requestSelect });

async function letIn(
  tx: Tx,
  { associationId, userId, position }: Request,
  mandates: readonly Mandate[],
  at: Date,
): Promise<void> {
  await leaveExpiredPlace(tx, { associationId, userId, at });
  await tx.associationMember.create({
    data: { associationId, userId, position, mandates: [...mandates], createdAt: at },
    select: { id: true },
  });
}

interface Told extends JoinAnswer {
  readonly request: Request;
  readonly isAgent: boolean;
  readonly at: Date;
}

async function tell(
  tx: Tx,
  actor: Actor,
  { requestId, request, mandates, isAgent, at }: Told,
): Promise<void> {
  const { associationId, association, user } = request;
  const isAccepted = mandates.length > 0;
  const letter = { email: user.email, association: association.name };
  await record(tx, {
    at,
    event: isAccepted ? "association.join-accepted" : "association.join-refused",
    actor,
    subject: { type: "association", id: associationId },
    facts: { requestId, userId: request.userId, mandates, isAgent },
    emails: [
      isAccepted
        ? {
            kind: "association.join-accepted",
            dedupe: requestId,
            payload: { ...letter, associationId, mandates: mandatesInWords(mandates) },
          }
        : { kind: "association.join-refused", dedupe: requestId, payload: letter },
    ],
  });
}
