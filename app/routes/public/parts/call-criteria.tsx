import { typeset } from "~/domain/text/typography";
import type { CriterionWords } from "~/domain/eligibility/criteria-in-words";

/** The rules that every request is checked against, in words, with the thresholds of this call. */
export function CallCriteria({ criteria }: { criteria: readonly CriterionWords[] }) {
  const conditions = criteria.filter(({ severity }) => severity === "blocking");
  const advice = criteria.filter(({ severity }) => severity === "warning");
  return (
    <section aria-labelledby="criteres">
      <h2 id="criteres">Critères d’éligibilité</h2>
      <p>
        Votre dossier est vérifié au fil de la saisie. Le portail dit ce qui n’est pas rempli, pourquoi, et ce qui y
        remédierait. Une personne confirme toujours avant qu’une demande soit déclarée irrecevable.
      </p>
      <h3>Conditions à remplir</h3>
      <CriterionItems criteria={conditions} />
      <h3>Conseils, sans effet bloquant</h3>
      <CriterionItems criteria={advice} />
    </section>
  );
}

function CriterionItems({ criteria }: { criteria: readonly CriterionWords[] }) {
  return (
    <ul>
      {criteria.map(({ code, label, explains, settings }) => (
        <li key={code}>
          <a href={`/criteres/${code}`}>{typeset(label)}</a>
          {typeset(" : ")}
          {typeset(explains)}
          {settings.map((setting) => (
            <span key={setting.name} className="muted">
              {" "}
              {typeset(`${setting.label} : ${setting.value}.`)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
