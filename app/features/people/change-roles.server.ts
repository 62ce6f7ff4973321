import type { Actor, AgentRole } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { revokeSessions } from "~/platform/session/open-session.server";

export type RoleRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-account" }
  | { readonly code: "already-held" }
  | { readonly code: "last-administrator" };

export interface RoleToGive {
  readonly userId: string;
  readonly role: AgentRole;
  readonly funderId: string | null;
  readonly pillarId: string | null;
}

/** Gives a role; it works from the person's very next request. */
export function giveRole(
  { db, now }: Ports,
  actor: Actor,
  given: RoleToGive,
): Promise<Result<undefined, RoleRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const refusal = await refusalFor(tx, actor, given.userId);
    if (refusal) return refuse(refusal);
    const held = await tx.roleGrant.findFirst({ where: { ...given, revokedAt: null }, select: { id: true } });
    if (held) return refuse({ code: "already-held" });
    const { id } = await tx.roleGrant.create({
      data: { ...given, grantedById: actor.userId, createdAt: at },
    });
    await record(tx, {
      at,
      event: "people.role-given",
      actor,
      subject: { type: "user", id: given.userId },
      facts: { grantId: id, role: given.role, funderId: given.funderId, pillarId: given.pillarId },
    });
    return accept();
  });
}

/** Takes a role away; the person's sessions end, and the last system administrator keeps theirs. */
export function withdrawRole(
  { db, now }: Ports,
  actor: Actor,
  { userId, grantId }: { userId: string; grantId: string },
): Promise<Result<undefined, RoleRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const refusal = await refusalFor(tx, actor, userId);
    if (refusal) return refuse(refusal);
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grantId, userId, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count === 0) return refuse({ code: "not-found" });
    if (!(await hasAdministrator(tx))) return refuse({ code: "last-administrator" });
    await revokeSessions(tx, { userId, at });
    await record(tx, {
      at,
      event: "people.role-withdrawn",
      actor,
      subject: { type: "user", id: userId },
      facts: { grantId },
    });
    return accept();
  });
}

/** Closes an account, or opens it again; a closed one signs in nowhere and its sessions end at once. */
export function setDisabled(
  { db, now }: Ports,
  actor: Actor,
  { userId, isDisabled }: { userId: string; isDisabled: boolean },
): Promise<Result<undefined, RoleRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const refusal = await refusalFor(tx, actor, userId);
    if (refusal) return refuse(refusal);
    await tx.user.update({
      where: { id: userId },
      data: { disabledAt: isDisabled ? at : null, version: { increment: 1 } },
    });
    if (!(await hasAdministrator(tx))) return refuse({ code: "last-administrator" });
    if (isDisabled) await revokeSessions(tx, { userId, at });
    const event = isDisabled ? "people.account-closed" : "people.account-opened";
    await record(tx, { at, event, actor, subject: { type: "user", id: userId } });
    return accept();
  });
}

/** Nobody changes their own rights; the table of grants is held so that two withdrawals see each other. */
async function refusalFor(tx: Tx, actor: Actor, userId: string): Promise<RoleRefusal | null> {
  if (!mayEver(actor, "people.manage")) return { code: "not-found" };
  if (userId === actor.userId) return { code: "own-account" };
  await tx.$queryRaw`SELECT id FROM role_grants WHERE role = 'system_administrator' FOR UPDATE`;
  const person = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
  return person ? null : { code: "not-found" };
}

async function hasAdministrator(tx: Tx): Promise<boolean> {
  const left = await tx.roleGrant.count({
    where: { role: "system_administrator", revokedAt: null, user: { disabledAt: null } },
  });
  return left > 0;
}
