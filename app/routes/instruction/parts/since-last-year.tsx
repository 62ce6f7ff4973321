import { SummaryList } from "~/components/summary-list";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";

type Since = NonNullable<Evidence["sinceLastYear"]>;

/** What a renewal says otherwise than the dossier of the earlier year: the rest was kept as it was. */
export function SinceLastYear({ since: { number, year, sections } }: { since: Since }) {
  const count = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <section aria-labelledby="depuis">
      <h2 id="depuis">{`Renouvellement du dossier ${number} (${year})`}</h2>
      {count === 0 ? (
        <p className="muted">Aucune réponse n’a changé.</p>
      ) : (
        <details>
          <summary>{count === 1 ? "1 réponse a changé" : `${count} réponses ont changé`}</summary>
          {sections.map(({ title, changes }) => (
            <div key={title}>
              <h3>{typeset(title)}</h3>
              <SummaryList
                rows={changes.flatMap(({ label, before, now }, index) => [
                  { term: typeset(`${index + 1}. ${label}, en ${year}`), value: before },
                  { term: typeset(`${index + 1}. ${label}, maintenant`), value: now },
                ])}
              />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
