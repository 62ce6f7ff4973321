import type { Actor } from "~/domain/access/actor";
import { registryOf, type DirectoryAnswer } from "~/domain/association/directory-answer";
import type { Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export type AssociationRefusal = { readonly code: "already-known" };

export interface NewAssociation {
  readonly siret: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly rna: string | null;
  readonly legalForm: string;
  readonly createdOn: Day | null;
  readonly addressLine: string;
  readonly postcode: string;
  readonly city: string;
  readonly communeCode?: string | null;
  /** Function of who opens the space. */
  readonly position: string;
}

export interface Origin {
  readonly source: "directory" | "awaiting" | "declared";
  /** What the directory said, when it answered. */
  readonly directory?: { readonly answer: DirectoryAnswer; readonly at: Date };
}

/**
 * Opens the space of an association; its creator manages it and signs for it. One that is already known, by its
 * SIREN or its RNA number, is never taken over.
 */
export async function createAssociation(
  { db, now }: Ports,
  actor: Actor,
  { position, createdOn, ...identity }: NewAssociation,
  { source, directory }: Origin = { source: "declared" },
): Promise<Result<{ id: string }, AssociationRefusal>> {
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.association.create({
        data: {
          ...identity,
          createdOn: createdOn && new Date(`${createdOn}T00:00:00Z`),
          createdAt: at,
          identitySource: source,
          ...(directory && keptAnswer(directory)),
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
        facts: { siret: identity.siret, source },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-known" });
    throw error;
  }
}

/** What the rules read as no answer. */
const hidden = { hidden: true };

/** The columns that keep what the directory said, for the rules and for people. */
export function keptAnswer({ answer, at }: { answer: DirectoryAnswer; at: Date }) {
  return { directory: registryOf(answer) ?? hidden, directoryAt: at };
}
