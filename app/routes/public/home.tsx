import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { CardGrid } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { dayInWords, parisDay } from "~/domain/calendar/paris";
import { typeset } from "~/domain/text/typography";
import { listPublicCalls } from "~/features/calls/public-calls.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { calendarLink, feedLink } from "./parts/alternate-links";
import { CallCard } from "./parts/call-card";
import { HowItWorks } from "./parts/how-it-works";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const calls = await listPublicCalls(ports());
  return {
    now: ports().now(),
    open: calls.filter(({ state }) => state === "open"),
    coming: calls.filter(({ state }) => state === "scheduled"),
  };
}

export const meta: MetaFunction = () => [
  { title: "Pilier, les subventions du contrat de ville" },
  {
    name: "description",
    content:
      "Les appels à projets du contrat de ville, pilier par pilier\u00A0: vérifiez les critères, déposez votre demande en ligne, suivez-la jusqu’au versement.",
  },
  feedLink("/appels.atom"),
  calendarLink("/appels.ics"),
];

export default function HomePage() {
  const { now, open, coming } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        isHero
        title="Un projet pour votre quartier ? Demandez une subvention."
        lead="L’agglomération, l’État et leurs partenaires soutiennent les associations qui agissent avec les habitants des quartiers prioritaires. Tout se fait ici, de la demande au versement."
        actions={
          <>
            <ButtonLink to={testOf(open)}>Vérifier si mon projet est éligible</ButtonLink>
            <ButtonLink to="/dossiers" kind="secondary">
              Reprendre mon dossier
            </ButtonLink>
          </>
        }
      />
      <section aria-labelledby="ouverts">
        <h2 id="ouverts">Appels ouverts</h2>
        {open.length > 0 ? (
          <CardGrid label="Appels ouverts">
            {open.map((call) => (
              <CallCard key={call.slug} call={call} now={now} />
            ))}
          </CardGrid>
        ) : (
          <EmptyState
            title="Aucun appel n’est ouvert en ce moment"
            icon="clock"
            action={<ButtonLink to="/alertes">Me prévenir</ButtonLink>}
          >
            <p>{typeset(nextOpening(coming))}</p>
          </EmptyState>
        )}
      </section>
      {coming.length > 0 && (
        <section aria-labelledby="a-venir">
          <h2 id="a-venir">Prochains appels</h2>
          <CardGrid label="Prochains appels">
            {coming.map((call) => (
              <CallCard key={call.slug} call={call} now={now} />
            ))}
          </CardGrid>
        </section>
      )}
      <section aria-labelledby="suivre">
        <h2 id="suivre">Suivre les appels</h2>
        <ul>
          <li>
            <a href="/alertes">Recevoir un courriel</a> quand un appel est annoncé ou ouvre
          </li>
          <li>
            <a href="/calendrier">Voir le calendrier</a> et l’ajouter à votre agenda
          </li>
          <li>
            <a href="/quartiers">Voir les quartiers prioritaires</a> sur la carte
          </li>
          <li>
            <a href="/relais">Relayer les appels</a> sur un autre site
          </li>
        </ul>
      </section>
      <HowItWorks />
    </>
  );
}

/** Straight to the questions when there is one open call; else to the choice of one. */
function testOf(open: readonly { readonly slug: string }[]): string {
  return open.length === 1 ? `/appels/${open[0]!.slug}/test` : "/appels?etat=open";
}

function nextOpening(coming: readonly { readonly title: string; readonly opensAt: Date }[]): string {
  const [next] = coming.toSorted((one, other) => one.opensAt.getTime() - other.opensAt.getTime());
  return next
    ? `Le prochain, «\u00A0${next.title}\u00A0», ouvre le ${dayInWords(parisDay(next.opensAt))}.`
    : "Les prochains appels sont annoncés ici dès que leurs dates sont fixées.";
}
