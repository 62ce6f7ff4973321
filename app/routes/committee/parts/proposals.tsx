import { DefinitionGrid } from "~/components/definition-grid";
import { moneyWords } from "~/components/money";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { HeardFunder } from "~/features/decisions/heard-dossier";

/** What each funder was asked, thinks and proposes, and what its envelope still holds: one part a funder. */
export function Proposals({ funders }: { funders: readonly HeardFunder[] }) {
  return (
    <section aria-labelledby="avis">
      <h2 id="avis">Avis et propositions des financeurs</h2>
      {funders.map(({ id, name, asked, proposed, total, opinion, comment, left }) => (
        <section key={id} aria-labelledby={`avis-${id}`}>
          <h3 id={`avis-${id}`}>{typeset(name)}</h3>
          <DefinitionGrid
            items={[
              { term: "Demandé", value: moneyWords(asked) },
              { term: "Proposé", value: proposed === null ? "–" : moneyWords(proposed) },
              { term: "Note", value: total === null ? "–" : formatTotal(total) },
              { term: "Reste dans l’enveloppe", value: moneyWords(left) },
            ]}
          />
          <p>
            <strong>{opinion ? opinionWords[opinion] : "Pas encore d’avis"}</strong>
            {comment && typeset(`. ${comment}`)}
          </p>
        </section>
      ))}
    </section>
  );
}
