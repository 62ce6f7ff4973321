import { documentWords } from "~/domain/attachment/document-words";

interface VaultWords {
  readonly label: string;
  /** What it serves, and when it wears out. */
  readonly why: string;
}

/** What an association keeps once and gives every year, in the order of the page. */
export const vaultTypes = [
  "IDENTITE",
  "STATUTS",
  "LISTE_DIRIGEANTS",
  "RIB",
  "COMPTES",
  "RAPPORT_ACTIVITE",
  "RAPPORT_CAC",
  "DELEGATION",
  "AUTRE",
] as const;
export type VaultType = (typeof vaultTypes)[number];

export const vaultWords = {
  IDENTITE: {
    label: "Récépissé de la préfecture ou avis de situation",
    why: "Il prouve l’identité d’une association que l’annuaire public ne connaît pas encore.",
  },
  STATUTS: { label: documentWords.STATUTS.label, why: "Ils valent jusqu’à la prochaine modification." },
  LISTE_DIRIGEANTS: {
    label: documentWords.LISTE_DIRIGEANTS.label,
    why: "Elle vaut jusqu’à la prochaine élection du bureau.",
  },
  RIB: { label: documentWords.RIB.label, why: "Au nom de l’association, à l’adresse déclarée à l’Insee." },
  COMPTES: {
    label: documentWords.COMPTES.label,
    why: "Ils servent jusqu’à l’approbation des comptes de l’année suivante.",
  },
  RAPPORT_ACTIVITE: {
    label: documentWords.RAPPORT_ACTIVITE.label,
    why: "Il sert jusqu’à l’assemblée générale suivante.",
  },
  RAPPORT_CAC: { label: documentWords.RAPPORT_CAC.label, why: documentWords.RAPPORT_CAC.why },
  DELEGATION: {
    label: documentWords.DELEGATION.label,
    why: "Il vaut jusqu’à la date qui y est écrite.",
  },
  AUTRE: { label: documentWords.AUTRE.label, why: "Ce que vous joignez souvent à vos dossiers." },
} as const satisfies Record<VaultType, VaultWords>;

function isVaultType(text: string): text is VaultType {
  return Object.hasOwn(vaultWords, text);
}

/** The label, for a type that may come from another release. */
export function vaultLabel(type: string): string {
  return isVaultType(type) ? vaultWords[type].label : "Document";
}
