import type { Actor } from "~/domain/access/actor";
import { refuse, type Result } from "~/domain/result";
import type { AssociationForm, AwaitingForm } from "./association-form.schema";
import { createAssociation } from "./create-association.server";
import { findOrganisation, type DirectoryPorts, type FoundOrganisation } from "./find-organisation.server";

export type DeclarationRefusal =
  | {
      readonly code:
        "already-here" | "closed" | "not-an-association" | "directory-knows" | "directory-answers";
    }
  | { readonly code: "own"; readonly associationId: string };

type Answer = Promise<Result<{ id: string }, DeclarationRefusal>>;

/**
 * Opens the space of an association that the directory does not know, on the word of the person: an agent checks it
 * with a document. Refused when the directory knows it, so that nobody writes another name over a public identity.
 */
export async function declareAssociation(ports: DirectoryPorts, actor: Actor, form: AssociationForm): Answer {
  const asked = { kind: "siret", number: form.siret } as const;
  const found = await findOrganisation(ports, actor, asked);
  const refused = refusalOf(found);
  if (refused) return refuse(refused);
  if (form.rna) {
    const byRna = refusalOf(await findOrganisation(ports, actor, { kind: "rna", number: form.rna }));
    if (byRna && byRna.code !== "directory-knows") return refuse(byRna);
  }
  const said = await ports.directory.lookUp(ports, asked);
  const created = await createAssociation(
    ports,
    actor,
    form,
    said.isKnown ? { source: "declared", directory: said } : { source: "awaiting" },
  );
  return created.ok ? created : refuse({ code: "already-here" });
}

/** Opens a space while the directory is down: its identity is filled as soon as it answers. */
export async function awaitDirectory(ports: DirectoryPorts, actor: Actor, form: AwaitingForm): Answer {
  const found = await findOrganisation(ports, actor, { kind: "siret", number: form.siret });
  const refused = refusalOf(found);
  if (refused) return refuse(refused);
  if (found.state !== "directory-down") return refuse({ code: "directory-answers" });
  const created = await createAssociation(
    ports,
    actor,
    {
      ...form,
      acronym: null,
      rna: null,
      legalForm: "9220",
      createdOn: null,
      addressLine: "",
      postcode: "",
      city: "",
    },
    { source: "awaiting" },
  );
  return created.ok ? created : refuse({ code: "already-here" });
}

function refusalOf(found: FoundOrganisation): DeclarationRefusal | null {
  switch (found.state) {
    case "found":
      return { code: "directory-knows" };
    case "own":
      return { code: "own", associationId: found.associationId };
    case "already-here":
    case "closed":
    case "not-an-association":
      return { code: found.state };
    case "not-found":
    case "hidden":
    case "directory-down":
      return null;
  }
}
