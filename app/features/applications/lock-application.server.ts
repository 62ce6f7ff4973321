import type { Actor } from "~/domain/access/actor";
import { associationsFor, type Permission } from "~/domain/access/policy";
import type { Tx } from "~/platform/database/database.server";

/**
 * Holds the actor's own application until the end of the transaction, so that its answers, files and status stay
 * what is read from here on. Null when there is none of that number, or it is not the actor's.
 */
export async function lockOwnApplication(
  tx: Tx,
  actor: Actor,
  { permission, number }: { permission: Permission; number: string },
): Promise<string | null> {
  const associations = [...associationsFor(actor, permission)];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM applications
     WHERE number = ${number} AND association_id = ANY(${associations}::uuid[])
       FOR UPDATE`;
  return rows[0]?.id ?? null;
}
