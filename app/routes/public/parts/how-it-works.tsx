import { Timeline } from "~/components/timeline";

const steps = [
  {
    label: "Vérifiez les critères",
    note: "Chaque appel dit ce qu’il finance, pour qui, et selon quels critères. Rien n’est caché.",
  },
  {
    label: "Remplissez votre dossier à votre rythme",
    note: "Tout s’enregistre. Le portail vous dit ce qui manque, pourquoi, et comment y remédier.",
  },
  {
    label: "Les financeurs l’instruisent, le comité décide",
    note: "Vous savez à tout moment où en est votre demande et à qui c’est le tour d’agir.",
  },
  {
    label: "Recevez l’aide et rendez compte",
    note: "Convention, versements et bilan se suivent au même endroit.",
  },
];

/** The four moments of a request, for who comes for the first time. */
export function HowItWorks() {
  return (
    <section aria-labelledby="comment">
      <h2 id="comment">Comment ça marche</h2>
      <Timeline
        label="Les étapes d’une demande"
        steps={steps.map((step) => ({ ...step, state: "upcoming" as const }))}
      />
      <p>
        <a href="/aide">Être aidé pour préparer sa demande</a>
      </p>
    </section>
  );
}
