import { Notice } from "~/components/notice";
import { typeset } from "~/domain/text/typography";
import type { PreparationView } from "~/features/scenarios/preparation-view";

/** The lists of the session, by name, and what the one shown leaves out. */
export function ScenarioTabs({ view }: { view: PreparationView }) {
  const { session, scenarios, scenario } = view;
  const here = `/comite/${session.id}/preparation`;
  return (
    <>
      <nav aria-label="Scénarios" className="actions">
        <a href={here} aria-current={scenario ? undefined : "page"} className="button" data-kind="secondary">
          Classement par note
        </a>
        {scenarios.map(({ id, name, isTakenUp }) => (
          <a
            key={id}
            href={`${here}?scenario=${id}`}
            aria-current={scenario?.id === id ? "page" : undefined}
            className="button"
            data-kind="secondary"
          >
            {typeset(isTakenUp ? `${name} (proposé en séance)` : name)}
          </a>
        ))}
      </nav>
      <h2>{typeset(scenario ? `Scénario « ${scenario.name} »` : "Classement par note")}</h2>
      {session.unheard > 0 && (
        <Notice tone="warning" title="Des dossiers ne sont ni affichés, ni comptés">
          {session.unheard === 1
            ? "Vous n’entendez pas 1 dossier de la séance\u00A0: les totaux sont ceux des autres."
            : `Vous n’entendez pas ${session.unheard} dossiers de la séance\u00A0: les totaux sont ceux des autres.`}
        </Notice>
      )}
      {session.decided > 0 && (
        <p>
          {session.decided === 1
            ? "1 dossier n’attend plus de décision\u00A0: il n’est plus dans la liste."
            : `${session.decided} dossiers n’attendent plus de décision\u00A0: ils ne sont plus dans la liste.`}
        </p>
      )}
      {scenario?.proof && (
        <section aria-labelledby="raisonnement">
          <h3 id="raisonnement">Ce que le calcul a cherché</h3>
          <p>{typeset(scenario.proof.objective)}</p>
          <ul>
            {scenario.proof.constraints.map((constraint) => (
              <li key={constraint}>{typeset(constraint)}</li>
            ))}
          </ul>
          <p>Les mêmes dossiers, montants et contraintes donnent toujours la même proposition.</p>
        </section>
      )}
    </>
  );
}
