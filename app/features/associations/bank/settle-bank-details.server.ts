import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor, rolesFor } from "~/domain/access/policy";
import { isRecentlyConfirmed } from "~/domain/association/bank-account";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { listMembers } from "../addressees.server";
import { mayAnotherMemberConfirm } from "./second-person.server";

export type BankAnswerRefusal = {
  readonly code: "not-found" | "confirm-first" | "own-proposal" | "settled" | "for-a-member";
};

interface BankAnswer {
  readonly detailsId: string;
  /** When the person last proved the password. */
  readonly confirmedAt: Date;
}

type Answer = Promise<Result<undefined, BankAnswerRefusal>>;

/** A second member says that the account is the association's: from now on payments go there. */
export async function confirmBankDetails(
  { db, now }: Ports,
  actor: Actor,
  { associationId, detailsId, confirmedAt }: BankAnswer & { associationId: string },
): Answer {
  if (!associationsFor(actor, "association.bank").includes(associationId))
    return refuse({ code: "not-found" });
  if (!isRecentlyConfirmed(confirmedAt, now())) return refuse({ code: "confirm-first" });
  return inTransaction(db, async (tx) => {
    const at = now();
    const waiting = await hold(tx, { id: detailsId, associationId });
    if (!waiting) return refuse({ code: "not-found" });
    if (waiting.proposedById === actor.userId) return refuse({ code: "own-proposal" });
    return replace(tx, actor, { waiting, at, isAgent: false });
  });
}

/** A finance officer called the only member back and confirms in the place of a second one. */
export async function confirmBankDetailsAsAgent(
  { db, now }: Ports,
  actor: Actor,
  { detailsId, confirmedAt }: BankAnswer,
): Answer {
  if (rolesFor(actor, "bank.verify").length === 0) return refuse({ code: "not-found" });
  if (!isRecentlyConfirmed(confirmedAt, now())) return refuse({ code: "confirm-first" });
  return inTransaction(db, async (tx) => {
    const at = now();
    const waiting = await hold(tx, { id: detailsId, ...notOf(actor) });
    if (!waiting || waiting.proposedById === actor.userId) return refuse({ code: "not-found" });
    if (await mayAnotherMemberConfirm(tx, { ...waiting, at })) return refuse({ code: "for-a-member" });
    return replace(tx, actor, { waiting, at, isAgent: true });
  });
}

/** Refused by a second person, or taken back by who asked: nothing changes. */
export async function refuseBankDetails(
  { db, now }: Ports,
  actor: Actor,
  { associationId, detailsId }: { associationId: string; detailsId: string },
): Answer {
  if (!associationsFor(actor, "association.bank").includes(associationId))
    return refuse({ code: "not-found" });
  return inTransaction(db, async (tx) => {
    const at = now();
    const waiting = await hold(tx, { id: detailsId, associationId });
    if (!waiting) return refuse({ code: "not-found" });
    const { count } = await tx.bankDetails.updateMany({
      where: { id: detailsId, closedAt: null, confirmedAt: null },
      data: { closedAt: at },
    });
    if (count === 0) return refuse({ code: "settled" });
    const members = await listMembers(tx, associationId, at);
    await record(tx, {
      at,
      event: "association.bank-change-refused",
      actor,
      subject: { type: "association", id: associationId },
      facts: { detailsId },
      emails: members.map(({ userId, email }) => ({
        kind: "association.bank-change-refused",
        dedupe: `${detailsId}:${userId}`,
        payload: { email, association: waiting.association.name, associationId },
      })),
    });
    return accept();
  });
}

function hold(tx: Tx, where: object) {
  return tx.bankDetails.findFirst({
    where,
    select: { id: true, associationId: true, proposedById: true, association: { select: { name: true } } },
  });
}

type Waiting = NonNullable<Awaited<ReturnType<typeof hold>>>;

async function replace(
  tx: Tx,
  actor: Actor,
  { waiting, at, isAgent }: { waiting: Waiting; at: Date; isAgent: boolean },
): Answer {
  const { id, associationId, association } = waiting;
  await tx.$queryRaw`SELECT id FROM associations WHERE id = ${associationId}::uuid FOR UPDATE`;
  await tx.bankDetails.updateMany({
    where: { associationId, closedAt: null, confirmedAt: { not: null } },
    data: { closedAt: at },
  });
  const { count } = await tx.bankDetails.updateMany({
    where: { id, closedAt: null, confirmedAt: null },
    data: {
      confirmedAt: at,
      confirmedById: actor.userId,
      ...(isAgent && { verifiedAt: at, verifiedById: actor.userId }),
    },
  });
  if (count === 0) return refuse({ code: "settled" });
  const members = await listMembers(tx, associationId, at);
  await record(tx, {
    at,
    event: "association.bank-change-confirmed",
    actor,
    subject: { type: "association", id: associationId },
    facts: { detailsId: id, isAgent },
    emails: members.map(({ userId, email }) => ({
      kind: "association.bank-change-confirmed",
      dedupe: `${id}:${userId}`,
      payload: {
        email,
        association: association.name,
        associationId,
        person: isAgent ? "Le service des finances" : fullName(actor),
      },
    })),
  });
  return accept();
}

/** Whoever sits in the association does not act on it as an agent. */
export function notOf(actor: Actor) {
  return { association: { members: { none: { userId: actor.userId, endedAt: null } } } };
}
