import type { DocumentType } from "~/domain/eligibility/application-input";

interface DocumentWords {
  readonly label: string;
  /** Why it is asked, or of whom. */
  readonly why: string;
}

/**
 * What each document is called and why it is asked.
 *
 * Source: décret n° 2016-1971 du 28 décembre 2016 and form Cerfa n° 12156*06.
 */
export const documentWords = {
  RIB: {
    label: "Relevé d’identité bancaire",
    why: "La subvention est versée sur ce compte. Il est au nom de l’association, à l’adresse déclarée à l’Insee.",
  },
  COMPTES: {
    label: "Comptes approuvés du dernier exercice clos",
    why: "Demandés si l’association ne les publie pas déjà au Journal officiel. Une association de moins d’un an n’en a pas encore.",
  },
  STATUTS: {
    label: "Statuts en vigueur",
    why: "Demandés si l’association n’est pas inscrite au répertoire national des associations.",
  },
  LISTE_DIRIGEANTS: {
    label: "Liste des personnes chargées de l’administration",
    why: "Demandée si l’association n’est pas inscrite au répertoire national des associations.",
  },
  DELEGATION: {
    label: "Pouvoir donné à la personne qui signe",
    why: "Demandé si la personne qui signe n’est pas la représentante ou le représentant légal. Il porte les deux signatures.",
  },
  RAPPORT_ACTIVITE: {
    label: "Dernier rapport d’activité approuvé",
    why: "Il montre ce que l’association a fait. Une association de moins d’un an n’en a pas encore.",
  },
  RAPPORT_CAC: {
    label: "Rapport du commissaire aux comptes",
    why: "Demandé au-delà de 153\u00A0000\u00A0€ de subventions publiques par an, s’il n’est pas publié.",
  },
  CRF_N1: {
    label: "Compte rendu financier de l’action précédente",
    why: "Demandé pour une action déjà subventionnée l’année d’avant.",
  },
  DEVIS: { label: "Devis", why: "Ils aident à comprendre les dépenses importantes du budget." },
  AUTRE: { label: "Autre document", why: "Tout ce qui aide à comprendre le projet." },
} as const satisfies Record<DocumentType, DocumentWords>;

export function isDocumentType(text: string): text is DocumentType {
  return Object.hasOwn(documentWords, text);
}

/** The label, for a type that may come from another release. */
export function documentLabel(type: string): string {
  if (type === messageFile) return "Fichier joint à un message";
  if (type === appealFile) return "Document joint à un recours";
  return isDocumentType(type) ? documentWords[type].label : "Document";
}

/** Kind of a file that goes with a message: no call asks it. */
export const messageFile = "MESSAGE";

/** Kind of a file that goes with an appeal. */
export const appealFile = "RECOURS";
