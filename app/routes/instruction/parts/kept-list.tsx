import { typeset } from "~/domain/text/typography";
import type { inboxSorts } from "~/features/instruction/inbox-filter";

const sortWords = {
  echeance: "Triés par réponse due",
  depot: "Triés par dépôt, le plus récent d’abord",
  "depot-ancien": "Triés par dépôt, le plus ancien d’abord",
  montant: "Triés par montant, le plus grand d’abord",
  "montant-petit": "Triés par montant, le plus petit d’abord",
} satisfies Record<(typeof inboxSorts)[number], string>;

interface KeptListProps {
  /** In words. */
  filters: readonly string[];
  sort: (typeof inboxSorts)[number] | undefined;
}

/** What a view keeps of a list. */
export function KeptList({ filters, sort }: KeptListProps) {
  return (
    <>
      <p>Ce que la vue garde{"\u00A0:"}</p>
      <ul>
        {filters.length === 0 && <li>Tous les dossiers, sans filtre</li>}
        {filters.map((label) => (
          <li key={label}>{typeset(label)}</li>
        ))}
        <li>{sortWords[sort ?? "echeance"]}</li>
      </ul>
    </>
  );
}
