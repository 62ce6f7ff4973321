import type { Tx } from "~/platform/database/database.server";
import type { KnownAssociation, KnownPerson } from "./first-answers";

interface Known {
  readonly association: KnownAssociation;
  readonly representative: KnownPerson | null;
}

/** The association, and the first of its signatories: in small associations the president, to be checked. */
export async function findKnownAssociation(tx: Tx, associationId: string, at: Date): Promise<Known> {
  const { members, ...association } = await tx.association.findUniqueOrThrow({
    where: { id: associationId },
    select: {
      name: true,
      acronym: true,
      siret: true,
      rna: true,
      legalForm: true,
      createdOn: true,
      addressLine: true,
      postcode: true,
      city: true,
      communeCode: true,
      members: {
        where: {
          endedAt: null,
          mandates: { has: "signatory" },
          OR: [{ endsAt: null }, { endsAt: { gt: at } }],
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: 1,
        select: { position: true, user: { select: { firstName: true, lastName: true, email: true } } },
      },
    },
  });
  const signatory = members[0];
  return {
    association,
    representative: signatory ? { position: signatory.position, ...signatory.user } : null,
  };
}
