import type { Actor } from "~/domain/access/actor";
import { associationsFor, type Permission } from "~/domain/access/policy";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";

/**
 * The association of the address, when the actor's mandate there carries the permission: asked before a form is read.
 *
 * @throws {Response} 404 otherwise
 */
export function ownAssociation(
  actor: Actor,
  associationId: string | undefined,
  permission: Permission,
): string {
  const id = pathIdentifier(associationId);
  return associationsFor(actor, permission).includes(id) ? id : notFound();
}
