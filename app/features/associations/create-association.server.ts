import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { AssociationForm } from "./association-form.schema";

export type AssociationRefusal = { readonly code: "already-known" };

/**
 * Opens the space of an association; its creator manages it and signs for it. One that is already known, by its
 * SIRET or its RNA number, is never taken over.
 */
export async function createAssociation(
  { db, now }: Ports,
  actor: Actor,
  { position, createdOn, ...identity }: AssociationForm,
): Promise<Result<{ id: string }, AssociationRefusal>> {
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.association.create({
        data: {
          ...identity,
          createdOn: new Date(`${createdOn}T00:00:00Z`),
          createdAt: at,
          members: {
            create: { userId: actor.userId, mandates: ["owner", "signatory"], position, createdAt: at },
          },
        },
        select: { id: true },
      });
      await record(tx, {
        at,
        event: "association.created",
        actor,
        subject: { type: "association", id },
        facts: { siret: identity.siret },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-known" });
    throw error;
  }
}
