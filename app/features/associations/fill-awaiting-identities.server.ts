import { accept } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { keptAnswer } from "./create-association.server";
import type { DirectoryPorts } from "./find-organisation.server";
import { identityOf } from "./identity-of-organisation";

const atOnce = 20;

/**
 * Fills the identities that wait for the directory. One that it does not know, or keeps hidden, or that turns out to
 * be another association's, stays as it was declared, for an agent to check.
 *
 * @returns how many no longer wait
 */
export async function fillAwaitingIdentities(ports: DirectoryPorts): Promise<number> {
  const waiting = await ports.db.association.findMany({
    where: { identitySource: "awaiting" },
    orderBy: { createdAt: "asc" },
    take: atOnce,
    select: { id: true, siret: true, version: true },
  });
  let filled = 0;
  for (const { id, siret, version } of waiting) {
    const said = await ports.directory.lookUp(ports, { kind: "siret", number: siret }, { isFresh: true });
    if (!said.isKnown) return filled;
    const { answer } = said;
    const fill = async (isIdentityKept: boolean) =>
      inTransaction(ports.db, async (tx) => {
        const at = ports.now();
        const known = answer.outcome === "found" && !isIdentityKept ? identityOf(answer.organisation) : null;
        const { count } = await tx.association.updateMany({
          where: { id, version, identitySource: "awaiting" },
          data: {
            ...keptAnswer(said),
            identitySource: known ? "directory" : "declared",
            ...(known && {
              ...known,
              createdOn: known.createdOn && new Date(`${known.createdOn}T00:00:00Z`),
            }),
            version: { increment: 1 },
          },
        });
        if (count > 0) {
          filled += 1;
          await record(tx, {
            at,
            event: "association.identity-filled",
            actor: null,
            subject: { type: "association", id },
            facts: { outcome: known ? "found" : answer.outcome === "found" ? "conflict" : answer.outcome },
          });
        }
        return accept();
      });
    await fill(false).catch((error: unknown) => {
      // Another association of the portal has this RNA number.
      if (!isTaken(error)) throw error;
      return fill(true);
    });
  }
  return filled;
}
