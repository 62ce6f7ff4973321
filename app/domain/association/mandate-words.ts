import { mandates, type Mandate } from "~/domain/access/actor";

interface MandateWords {
  readonly label: string;
  /** After "Vous pourrez". */
  readonly may: string;
}

export const mandateWords = {
  owner: { label: "Gère l’association et ses membres", may: "gérer l’association et ses membres" },
  editor: { label: "Remplit les dossiers", may: "remplir les dossiers" },
  reader: { label: "Lit les dossiers", may: "lire les dossiers" },
  signatory: { label: "Signe et envoie les dossiers", may: "signer et envoyer les dossiers" },
} as const satisfies Record<Mandate, MandateWords>;

/** "remplir les dossiers, signer et envoyer les dossiers", in the order of the table. */
export function mandatesInWords(held: readonly Mandate[]): string {
  return mandates
    .filter((mandate) => held.includes(mandate))
    .map((mandate) => mandateWords[mandate].may)
    .join(", ");
}
