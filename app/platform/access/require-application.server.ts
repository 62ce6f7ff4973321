import type { Actor } from "~/domain/access/actor";
import type { Permission } from "~/domain/access/policy";
import type { Prisma } from "~/generated/prisma/client.js";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { applicationsOfOwn, applicationsWithin } from "./application-scope.server";

/**
 * The dossier belongs to an association in which the actor's mandate carries the permission. An action asks before
 * it reads a form: what is not theirs answers 404 whatever was typed. The command behind it scopes again.
 *
 * @throws {Response} 404
 */
export function requireOwnApplication(actor: Actor, permission: Permission, number: string): Promise<void> {
  return requireOne({ number, ...applicationsOfOwn(actor, permission) });
}

/**
 * As `requireOwnApplication`, for the deposited dossiers that the actor's roles cover.
 *
 * @throws {Response} 404
 */
export function requireApplicationWithin(
  actor: Actor,
  permission: Permission,
  number: string,
): Promise<void> {
  return requireOne({ AND: [{ number }, applicationsWithin(actor, permission)] });
}

async function requireOne(where: Prisma.ApplicationWhereInput): Promise<void> {
  const found = await ports().db.application.findFirst({ where, select: { id: true } });
  if (!found) notFound();
}
