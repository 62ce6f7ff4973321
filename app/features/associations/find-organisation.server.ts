import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { AssociationNumber } from "~/domain/association/association-number";
import type { DirectoryAnswer, Organisation } from "~/domain/association/directory-answer";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Directory } from "~/platform/directory/directory.server";
import type { Ports } from "~/platform/ports.server";
import { identityOf } from "./identity-of-organisation";

export interface DirectoryPorts extends Ports {
  readonly directory: Directory;
}

/** What can be done with the number that a person typed. */
export type FoundOrganisation =
  | { readonly state: "found"; readonly identity: ReturnType<typeof identityOf>; readonly at: Date }
  | { readonly state: "closed"; readonly name: string; readonly closedOn: string | null }
  | { readonly state: "not-an-association"; readonly name: string }
  | { readonly state: "not-found" | "hidden" | "directory-down" }
  | { readonly state: "own"; readonly associationId: string; readonly name: string }
  | {
      readonly state: "already-here";
      readonly associationId: string;
      readonly name: string;
      readonly hasAsked: boolean;
    };

/**
 * Looks a number up: first among the associations of the portal, then in the public directory. Of one that is already
 * there nothing is told but its public name.
 */
export async function findOrganisation(
  ports: DirectoryPorts,
  actor: Actor,
  asked: AssociationNumber,
): Promise<FoundOrganisation> {
  const here = await findHere(ports, actor, sameAs(asked));
  if (here) return here;
  const found = await ports.directory.lookUp(ports, asked);
  if (!found.isKnown) return { state: "directory-down" };
  if (found.answer.outcome !== "found") return { state: found.answer.outcome };
  const { organisation } = found.answer;
  const known = await findHere(ports, actor, sameOrganisation(organisation));
  if (known) return known;
  const identity = identityOf(organisation);
  if (!isEligibleForm(found.answer)) return { state: "not-an-association", name: identity.name };
  if (!organisation.isOpen) return { state: "closed", name: identity.name, closedOn: organisation.closedOn };
  return { state: "found", identity, at: found.at };
}

/** Legal categories of Insee that begin with 92: associations under private law; 93: foundations. */
function isEligibleForm({ organisation }: Extract<DirectoryAnswer, { outcome: "found" }>): boolean {
  return organisation.isAssociation || /^9[23]/.test(organisation.legalForm);
}

async function findHere(
  { db }: Ports,
  actor: Actor,
  where: Prisma.AssociationWhereInput,
): Promise<Extract<FoundOrganisation, { state: "own" | "already-here" }> | null> {
  const here = await db.association.findFirst({
    where,
    select: {
      id: true,
      name: true,
      joinRequests: { where: { userId: actor.userId, settledAt: null }, select: { id: true } },
    },
  });
  if (!here) return null;
  const { id: associationId, name, joinRequests } = here;
  if (associationsFor(actor, "association.read").includes(associationId))
    return { state: "own", associationId, name };
  return { state: "already-here", associationId, name, hasAsked: joinRequests.length > 0 };
}

function sameAs({ kind, number }: AssociationNumber): Prisma.AssociationWhereInput {
  return kind === "rna" ? { rna: number } : { siret: { startsWith: number.slice(0, 9) } };
}

function sameOrganisation({ siret, rna }: Organisation): Prisma.AssociationWhereInput {
  return { OR: [{ siret: { startsWith: siret.slice(0, 9) } }, ...(rna ? [{ rna }] : [])] };
}
