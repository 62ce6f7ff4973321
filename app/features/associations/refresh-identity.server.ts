import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { keptAnswer } from "./create-association.server";
import type { DirectoryPorts } from "./find-organisation.server";
import { identityOf } from "./identity-of-organisation";

export type RefreshRefusal = {
  readonly code: "not-found" | "directory-down" | "not-in-directory" | "changed-meanwhile" | "rna-of-another";
};

/** Reads the identity in the directory again, today. What the directory does not know stays as it is. */
export async function refreshIdentity(
  ports: DirectoryPorts,
  actor: Actor,
  associationId: string,
): Promise<Result<undefined, RefreshRefusal>> {
  const { db, now, directory } = ports;
  const scope = {
    id: { in: associationsFor(actor, "association.edit").filter((id) => id === associationId) },
  };
  const association = await db.association.findFirst({
    where: scope,
    select: { siret: true, version: true, identitySource: true },
  });
  if (!association) return refuse({ code: "not-found" });
  const { siret, version } = association;
  const said = await directory.lookUp(ports, { kind: "siret", number: siret }, { isFresh: true });
  if (!said.isKnown) return refuse({ code: "directory-down" });
  const known = said.answer.outcome === "found" ? identityOf(said.answer.organisation) : null;
  try {
    const kept = await inTransaction(db, async (tx): Promise<Result<undefined, RefreshRefusal>> => {
      const { count } = await tx.association.updateMany({
        where: { ...scope, version },
        data: {
          ...keptAnswer(said),
          version: { increment: 1 },
          ...(known
            ? {
                ...known,
                createdOn: known.createdOn && new Date(`${known.createdOn}T00:00:00Z`),
                identitySource: "directory" as const,
              }
            : association.identitySource === "awaiting" && { identitySource: "declared" as const }),
        },
      });
      if (count === 0) return refuse({ code: "changed-meanwhile" });
      await record(tx, {
        at: now(),
        event: "association.identity-refreshed",
        actor,
        subject: { type: "association", id: associationId },
        facts: { outcome: said.answer.outcome },
      });
      return accept();
    });
    // What it answered is kept all the same: the rules read it.
    return kept.ok && !known ? refuse({ code: "not-in-directory" }) : kept;
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "rna-of-another" });
    throw error;
  }
}
