import { randomBytes, randomUUID } from "node:crypto";
import { isAgent, type Actor } from "~/domain/access/actor";
import { instantInWords } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { eraseApplication } from "~/platform/lifecycle/erase-application.server";
import type { Ports } from "~/platform/ports.server";
import { hashPassword } from "./password-hash.server";

export type ClosureRefusal =
  /** Roles are taken back by an administrator first: somebody must take over the work. */
  | { readonly code: "agent" }
  /** Other members would be left without anybody who may manage them. */
  | { readonly code: "last-owner"; readonly associations: readonly string[] };

/**
 * Closes the account of the person who asks. The drafts that nobody else can take up go, with their files; those of
 * an association with other members stay with it. What was deposited stays as it was signed, for as long as the law
 * asks. Of the account remains a row without name nor address, because acts point to it.
 *
 * Ask for the password before: this does not.
 */
export async function closeAccount(
  { db, now }: Ports,
  actor: Actor,
): Promise<Result<undefined, ClosureRefusal>> {
  if (isAgent(actor)) return refuse({ code: "agent" });
  const passwordHash = await hashPassword(randomBytes(32).toString("hex"));
  const at = now();
  return inTransaction(db, async (tx) => {
    const { userId } = actor;
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const left = await leftAlone(tx, userId);
    if (left.orphaned.length > 0) return refuse({ code: "last-owner", associations: left.orphaned });
    const erased = await eraseDrafts(tx, userId, left.empty);
    await tx.associationMember.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } });
    await tx.membershipInvitation.deleteMany({ where: { email: actor.email, acceptedAt: null } });
    await tx.emailCode.deleteMany({ where: { email: actor.email } });
    await tx.outboxMessage.deleteMany({ where: { recipient: actor.email, status: "pending" } });
    await tx.session.deleteMany({ where: { userId } });
    await tx.secondFactor.deleteMany({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.user.update({
      where: { id: userId },
      data: {
        email: `compte-supprime-${randomUUID()}@invalid`,
        firstName: "Compte",
        lastName: "supprimé",
        passwordHash,
        disabledAt: at,
        closedAt: at,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "account.closed",
      actor,
      subject: { type: "user", id: userId },
      facts: { draftsRemoved: erased },
      emails: [
        {
          kind: "account.closed",
          dedupe: userId,
          payload: { email: actor.email, closedAt: instantInWords(at) },
        },
      ],
    });
    return accept();
  });
}

/** Associations that the person leaves without a member at all, and those left with members but without an owner. */
async function leftAlone(tx: Tx, userId: string) {
  const memberships = await tx.associationMember.findMany({
    where: { userId, endedAt: null },
    select: {
      mandates: true,
      association: {
        select: {
          id: true,
          name: true,
          members: {
            where: { endedAt: null, userId: { not: userId }, user: { disabledAt: null } },
            select: { mandates: true },
          },
        },
      },
    },
  });
  const empty = memberships
    .filter(({ association }) => association.members.length === 0)
    .map(({ association }) => association.id);
  const orphaned = memberships
    .filter(
      ({ mandates, association: { members } }) =>
        mandates.includes("owner") &&
        members.length > 0 &&
        !members.some((other) => other.mandates.includes("owner")),
    )
    .map(({ association }) => association.name);
  return { empty, orphaned };
}

/** The drafts, never deposited, of associations in which nobody is left. Gives how many went. */
async function eraseDrafts(tx: Tx, userId: string, associations: readonly string[]): Promise<number> {
  const drafts = await tx.application.findMany({
    where: {
      associationId: { in: [...associations] },
      createdById: userId,
      status: { in: ["draft", "awaiting_certification"] },
      submittedAt: null,
      submissions: { none: {} },
    },
    select: { id: true },
  });
  for (const { id } of drafts) await eraseApplication(tx, id);
  return drafts.length;
}
