import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DateTime } from "~/components/date-time";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { appealWords, letterWords } from "~/domain/decision/letter-words";
import { typeset } from "~/domain/text/typography";
import { readLetter } from "~/features/publications/queries.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Décision – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const letter = await readLetter(ports(), actor, params.number!);
  if (!letter) notFound();
  const { number, title, association, call } = letter.body;
  return { number, title, association, call, sentAt: letter.sentAt, words: letterWords(letter.body) };
}

export default function DecisionPage() {
  const { number, title, association, call, sentAt, words } = useLoaderData<typeof loader>();
  const [appeal, ...ways] = appealWords;
  return (
    <Reading>
      <PageHeader
        back={{ to: `/dossiers/${number}`, label: `Dossier ${number}` }}
        kicker={`${association} – ${call}`}
        title={`Décision sur «\u00A0${title}\u00A0»`}
        lead={words.opening}
      />
      <p>
        {typeset(words.session)} Cette décision vous est notifiée le <DateTime at={sentAt} />.
      </p>
      <SummaryList rows={words.lines.map(({ funder, words: line }) => ({ term: funder, value: line }))} />
      <h2>Motif</h2>
      <p>{typeset(words.reason)}</p>
      <h2>Et maintenant</h2>
      <p>{typeset(words.followUp)}</p>
      <h2>Voies et délais de recours</h2>
      <p>{typeset(appeal)}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{typeset(way)}</li>
        ))}
      </ul>
    </Reading>
  );
}
