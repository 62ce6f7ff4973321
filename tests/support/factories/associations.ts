import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import { createAssociation } from "~/features/associations/create-association.server";
import type { Ports } from "~/platform/ports.server";

/** A SIRET that no other test uses: fourteen digits that satisfy Luhn, twice. */
export function freshSiret(): string {
  const siren = withLuhn(String(Math.floor(Math.random() * 1e8)).padStart(8, "0"));
  return withLuhn(`${siren}0001`);
}

/** An association opened by this person, who then manages it and signs for it. */
export async function openAssociation(
  ports: Ports,
  person: Actor,
  { name = "Les Ateliers de l’Écluse", siret = freshSiret() } = {},
): Promise<{ associationId: string; owner: Actor }> {
  const created = await createAssociation(ports, person, {
    siret,
    name,
    acronym: null,
    rna: null,
    legalForm: "9220",
    createdOn: "2011-03-18" as Day,
    addressLine: "3 rue de l’Exemple",
    postcode: "62220",
    city: "Carvin",
    position: "présidente",
  });
  if (!created.ok) throw new Error(created.refusal.code);
  const associationId = created.value.id;
  const owner: Actor = {
    ...person,
    memberships: [...person.memberships, { associationId, mandates: ["owner", "signatory"] }],
  };
  return { associationId, owner };
}

function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
