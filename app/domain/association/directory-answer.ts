import { z } from "zod";
import type { AssociationNumber } from "./association-number";

/** An organisation as the public directory (API Recherche d'entreprises) describes one of its establishments. */
export const organisation = z.object({
  siret: z.string(),
  name: z.string(),
  acronym: z.string().nullable(),
  rna: z.string().nullable(),
  legalForm: z.string(),
  createdOn: z.string().nullable(),
  addressLine: z.string(),
  postcode: z.string(),
  city: z.string(),
  communeCode: z.string().nullable(),
  isOpen: z.boolean(),
  closedOn: z.string().nullable(),
  isAssociation: z.boolean(),
});
export type Organisation = z.output<typeof organisation>;

/** What the directory knows of a number; that it could not be asked is no answer. */
export const directoryAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("found"), organisation }),
  /** The organisation asked that its data stay hidden (statut de diffusion partielle). */
  z.object({ outcome: z.literal("hidden") }),
  z.object({ outcome: z.literal("not-found") }),
]);
export type DirectoryAnswer = z.output<typeof directoryAnswer>;

const text = z.string().max(1_000);
const optional = text.nullish();

const establishment = z.object({
  siret: text,
  adresse: optional,
  code_postal: optional,
  commune: optional,
  libelle_commune: optional,
  etat_administratif: optional,
  date_fermeture: optional,
  statut_diffusion_etablissement: optional,
});

const result = z.object({
  siren: text,
  nom_complet: optional,
  nom_raison_sociale: optional,
  sigle: optional,
  date_creation: optional,
  date_fermeture: optional,
  etat_administratif: optional,
  nature_juridique: optional,
  statut_diffusion: optional,
  siege: establishment.nullish(),
  matching_etablissements: z.array(establishment).max(1_000).nullish(),
  complements: z
    .object({ est_association: z.boolean().nullish(), identifiant_association: optional })
    .nullish(),
});

/** The body of an answer of the directory; fields that we do not read are passed over. */
export const directoryBody = z.object({ results: z.array(result).max(100) });

type Result = z.output<typeof result>;
type Establishment = z.output<typeof establishment>;

/**
 * Reads what the directory answered about a number: the establishment of that SIRET, not only the head office; for a
 * SIREN or an RNA, the head office. A result about another number is no answer to this one.
 */
export function readDirectoryBody(
  { results }: z.output<typeof directoryBody>,
  asked: AssociationNumber,
): DirectoryAnswer {
  for (const found of results) {
    const place = establishmentOf(found, asked);
    if (!place) continue;
    if (found.statut_diffusion === "P" || place.statut_diffusion_etablissement === "P")
      return { outcome: "hidden" };
    const known = describe(found, place);
    return known ? { outcome: "found", organisation: known } : { outcome: "hidden" };
  }
  return { outcome: "not-found" };
}

function establishmentOf(found: Result, { kind, number }: AssociationNumber): Establishment | null {
  switch (kind) {
    case "siret":
      return (
        [...(found.matching_etablissements ?? []), ...(found.siege ? [found.siege] : [])].find(
          ({ siret }) => siret === number,
        ) ?? null
      );
    case "siren":
      return found.siren === number ? (found.siege ?? null) : null;
    case "rna":
      return found.complements?.identifiant_association?.toUpperCase() === number
        ? (found.siege ?? null)
        : null;
  }
}

/** Null without the name or the form that make an identity. */
function describe(found: Result, place: Establishment): Organisation | null {
  const name = found.nom_raison_sociale ?? found.nom_complet;
  if (!name || !found.nature_juridique || found.etat_administratif == null) return null;
  const isClosed = found.etat_administratif !== "A" || (place.etat_administratif ?? "A") !== "A";
  const [postcode, city] = [place.code_postal ?? "", place.libelle_commune ?? ""];
  return {
    siret: place.siret,
    name: name.trim(),
    acronym: found.sigle?.trim() || null,
    rna: found.complements?.identifiant_association?.toUpperCase() ?? null,
    legalForm: found.nature_juridique,
    createdOn: dayOf(found.date_creation),
    addressLine: streetOf(place.adresse ?? "", `${postcode} ${city}`),
    postcode,
    city,
    communeCode: place.commune ?? null,
    isOpen: !isClosed,
    closedOn: isClosed ? dayOf(place.date_fermeture ?? found.date_fermeture) : null,
    isAssociation: found.complements?.est_association ?? false,
  };
}

/** The directory writes the whole address on one line: the street is what stands before the postcode and the town. */
function streetOf(address: string, town: string): string {
  return address.endsWith(town) ? address.slice(0, -town.length).trim() : address.trim();
}

function dayOf(written: string | null | undefined): string | null {
  return written && /^\d{4}-\d{2}-\d{2}/.test(written) ? written.slice(0, 10) : null;
}

/** In the words of the exchange format of the rules; null asks for a review (ADM-04). */
export function registryOf(answer: DirectoryAnswer) {
  switch (answer.outcome) {
    case "hidden":
      return null;
    case "not-found":
      return { found: false, etatAdministratif: null, natureJuridique: null, identifiantAssociation: null };
    case "found":
      return {
        found: true,
        etatAdministratif: answer.organisation.isOpen ? ("A" as const) : ("F" as const),
        natureJuridique: answer.organisation.legalForm,
        identifiantAssociation: answer.organisation.rna,
      };
  }
}
