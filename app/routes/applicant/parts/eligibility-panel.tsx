import { setType } from "~/components/set-type";
import type { EligibilityView } from "~/features/applications/eligibility/queries.server";
import { Findings } from "./findings";

/** How many conditions are met and what still blocks, beside the form. */
export function EligibilityPanel({ number, eligibility }: { number: string; eligibility: EligibilityView }) {
  const { met, concerned, blocking, findings } = eligibility;
  const [shown, more] = firstOf(
    findings.filter(({ state }) => state === "not-met"),
    5,
  );
  return (
    <section aria-labelledby="eligibilite">
      <h2 id="eligibilite">{setType(`Éligibilité : ${met} conditions sur ${concerned}`)}</h2>
      <p>{summaryOf(blocking)}</p>
      {shown.length > 0 && <Findings findings={shown} />}
      <p>
        <a href={`/dossiers/${number}/eligibilite`}>
          {more > 0 ? `Voir les ${more} autres et toutes les conditions` : "Voir toutes les conditions"}
        </a>
      </p>
    </section>
  );
}

function summaryOf(blocking: number): string {
  if (blocking === 0) return "Rien ne bloque, d’après vos réponses enregistrées.";
  return blocking === 1
    ? "Il reste une condition à remplir. Elle suit vos réponses à chaque enregistrement."
    : `Il reste ${blocking} conditions à remplir. Elles suivent vos réponses à chaque enregistrement.`;
}

function firstOf<Item>(items: readonly Item[], most: number): [readonly Item[], number] {
  return [items.slice(0, most), Math.max(0, items.length - most)];
}
