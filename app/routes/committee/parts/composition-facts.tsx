import { Notice } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";
import { headsInWords, seatsInWords, type Composition } from "~/domain/committee/composition";
import { typeset } from "~/domain/text/typography";
import type { SessionView } from "~/features/committee/queries.server";

/** The committee in numbers, and what the rules say of it. */
export function CompositionFacts({ session }: { session: SessionView }) {
  const { composition, mine, status } = session;
  const { heads, colleges, undeclared, checks } = composition;
  const isOpen = status !== "closed" && status !== "minutes_approved";
  return (
    <section aria-labelledby="composition">
      <h2 id="composition">Composition du comité</h2>
      <SummaryList
        rows={[
          { term: "Femmes et hommes", value: headsInWords(heads) },
          ...colleges.map((college) => ({ term: college.label, value: seatsInWords(college) })),
          ...(undeclared > 0 ? [{ term: "Collège non déclaré", value: String(undeclared) }] : []),
        ]}
      />
      <ul>
        {checks.map(({ code, sentence }) => (
          <li key={code}>{typeset(sentence)}</li>
        ))}
      </ul>
      {mine.prepares && isOpen && (
        <p>
          <a href={`/comite/${session.id}/composition`}>Déclarer la composition</a>
        </p>
      )}
    </section>
  );
}

/** What to mend before the members are convened: it can still be done, and it never blocks. */
export function CompositionWarnings({ composition }: { composition: Composition }) {
  const unmet = composition.checks.filter(({ state }) => state !== "met");
  if (unmet.length === 0) return null;
  return (
    <Notice tone="warning" title="Avant de convoquer, regardez la composition du comité">
      <ul>
        {unmet.map(({ code, sentence }) => (
          <li key={code}>{typeset(sentence)}</li>
        ))}
      </ul>
    </Notice>
  );
}
