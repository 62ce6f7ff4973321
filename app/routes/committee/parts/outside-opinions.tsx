import { DateTime } from "~/components/date-time";
import { opinionKindWords } from "~/domain/opinion/kinds";
import { opinionWords, type ReviewOpinion } from "~/domain/review/opinion-words";
import { typeset } from "~/domain/text/typography";

interface ShownOpinion {
  id: string;
  kind: string;
  partner: string;
  stance: ReviewOpinion | null;
  body: string;
  givenAt: string | Date;
}

/** What partners outside the portal think of the dossier, in their own words. */
export function OutsideOpinions({ opinions }: { opinions: readonly ShownOpinion[] }) {
  if (opinions.length === 0) return null;
  return (
    <section aria-labelledby="avis-exterieurs">
      <h2 id="avis-exterieurs">Avis extérieurs</h2>
      {opinions.map(({ id, kind, partner, stance, body, givenAt }) => (
        <section key={id} aria-labelledby={`exterieur-${id}`}>
          <h3 id={`exterieur-${id}`}>{typeset(`${partner} (${opinionKindWords(kind).label})`)}</h3>
          <p className="voice-by">
            {stance && <strong>{opinionWords[stance]}, </strong>}
            <DateTime at={new Date(givenAt)} />
          </p>
          {body && <p className="voice-body">{typeset(body)}</p>}
        </section>
      ))}
    </section>
  );
}
