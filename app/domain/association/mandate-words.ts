import { mandates, type Mandate } from "~/domain/access/actor";

interface MandateWords {
  readonly label: string;
  /** After "Vous pourrez"; the label begins a line. */
  readonly may: string;
}

export const mandateWords = {
  owner: { label: "Gérer l’association et ses membres", may: "gérer l’association et ses membres" },
  editor: { label: "Remplir les dossiers", may: "remplir les dossiers" },
  reader: { label: "Lire les dossiers", may: "lire les dossiers" },
  signatory: { label: "Signer et envoyer les dossiers", may: "signer et envoyer les dossiers" },
} as const satisfies Record<Mandate, MandateWords>;

/** "remplir les dossiers, signer et envoyer les dossiers", in the order of the table. */
export function mandatesInWords(held: readonly Mandate[]): string {
  return mandates
    .filter((mandate) => held.includes(mandate))
    .map((mandate) => mandateWords[mandate].may)
    .join(", ");
}
