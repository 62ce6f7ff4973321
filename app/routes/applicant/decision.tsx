import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { proofPath } from "~/domain/decision-log/proof";
import { letterWords, waysOfAppeal, type LetterWords } from "~/domain/decision/letter-words";
import { typeset } from "~/domain/text/typography";
import { hasAppealPage } from "~/features/appeals/own-appeal.server";
import { readLetters } from "~/features/publications/queries.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Décision – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const letters = await readLetters(ports(), actor, params.number!);
  const [latest, ...earlier] = letters.map(({ body, sentAt, fingerprint }) => ({
    sentAt,
    fingerprint,
    words: letterWords(body),
  }));
  if (!letters[0] || !latest) notFound();
  const { number, title, association, call } = letters[0].body;
  const [ways, appealPage] = [waysOfAppeal(letters[0].body), await hasAppealPage(ports(), actor, number)];
  return { number, title, association, call, latest, earlier, ways, appealPage };
}

export default function DecisionPage() {
  const { number, title, association, call, latest, earlier, ...page } = useLoaderData<typeof loader>();
  const [appeal, ...ways] = page.ways;
  return (
    <Reading>
      <PageHeader
        back={{ to: `/dossiers/${number}`, label: `Dossier ${number}` }}
        kicker={`${association} – ${call}`}
        title={`Décision sur «\u00A0${title}\u00A0»`}
        lead={latest.words.opening}
        actions={
          <ButtonLink kind="secondary" to={`/dossiers/${number}/decision.pdf`} isDownload>
            La lettre en PDF
          </ButtonLink>
        }
      />
      <Told letter={latest} />
      <h2>Motif</h2>
      <p>{typeset(latest.words.reason)}</p>
      <h2>Et maintenant</h2>
      <p>{typeset(latest.words.followUp)}</p>
      <h2>Voies et délais de recours</h2>
      <p>{typeset(appeal)}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{typeset(way)}</li>
        ))}
      </ul>
      {page.appealPage && (
        <ButtonLink kind="secondary" to={`/dossiers/${number}/recours`}>
          {page.appealPage === "contest" ? "Former un recours gracieux" : "Votre recours"}
        </ButtonLink>
      )}
      {earlier.length > 0 && <h2>Ce que le comité avait décidé auparavant</h2>}
      {earlier.map((letter) => (
        <section key={String(letter.sentAt)}>
          <p>{typeset(letter.words.opening)}</p>
          <Told letter={letter} />
          <p>{typeset(letter.words.reason)}</p>
        </section>
      ))}
      <h2>Pourquoi cette décision</h2>
      <p>
        <a href={`/dossiers/${number}/pourquoi`}>L’histoire du dossier</a> reprend, pas à pas, ce qui a mené à
        cette décision.
        {latest.fingerprint && (
          <>
            {" "}
            La lettre est inscrite au journal des décisions{"\u00A0"}:{" "}
            <a href={proofPath(latest.fingerprint)}>vérifier la preuve</a>.
          </>
        )}
      </p>
    </Reading>
  );
}

function Told({ letter }: { letter: { sentAt: Date; words: LetterWords } }) {
  const { session, lines } = letter.words;
  return (
    <>
      <p>
        {typeset(session)} Cette décision vous est notifiée le <DateTime at={letter.sentAt} />.
      </p>
      <SummaryList rows={lines.map(({ funder, words }) => ({ term: funder, value: words }))} />
    </>
  );
}
