import type { Actor } from "~/domain/access/actor";
import type { AssociationNumber } from "~/domain/association/association-number";
import { refuse, type Result } from "~/domain/result";
import { createAssociation } from "./create-association.server";
import { findOrganisation, type DirectoryPorts, type FoundOrganisation } from "./find-organisation.server";

export type RegistrationRefusal =
  | { readonly code: Exclude<FoundOrganisation["state"], "found" | "own"> }
  | { readonly code: "own"; readonly associationId: string };

/**
 * Opens the space of the association that the person recognised. Its identity is read in the directory again: nothing
 * of it comes from the form.
 */
export async function registerAssociation(
  ports: DirectoryPorts,
  actor: Actor,
  { asked, position }: { asked: AssociationNumber; position: string },
): Promise<Result<{ id: string }, RegistrationRefusal>> {
  const found = await findOrganisation(ports, actor, asked);
  if (found.state === "own") return refuse({ code: "own", associationId: found.associationId });
  if (found.state !== "found") return refuse({ code: found.state });
  const known = await ports.directory.lookUp(ports, asked);
  if (!known.isKnown) return refuse({ code: "directory-down" });
  const created = await createAssociation(
    ports,
    actor,
    { ...found.identity, position },
    { source: "directory", directory: known },
  );
  return created.ok ? created : refuse({ code: "already-here" });
}
