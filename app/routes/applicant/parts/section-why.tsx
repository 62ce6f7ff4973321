import { setType } from "~/components/set-type";

/** Why a section is asked, and who will read what is answered. */
export function SectionWhy({ why }: { why: string }) {
  return (
    <details className="section-why">
      <summary>Pourquoi ces questions, et qui lira vos réponses</summary>
      <p>{setType(why)}</p>
      <p>
        Avant l’envoi, seuls les membres de votre association lisent vos réponses. Après l’envoi, les agents
        des financeurs de l’appel les lisent pour examiner la demande, et le comité pour décider.
      </p>
    </details>
  );
}
