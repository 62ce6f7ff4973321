import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { parisDay } from "~/domain/calendar/paris";
import { callDateWords } from "~/domain/relay/call-dates";
import { calendarMonths, datesToConfirm } from "~/domain/relay/calendar-months";
import { listRelayedCalls } from "~/features/relay/relayed-calls.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { calendarLink, feedLink } from "./parts/alternate-links";
import { CalendarMonthSection } from "./parts/calendar-month";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const calls = await listRelayedCalls(ports());
  const today = parisDay(ports().now());
  const living = calls
    .filter(({ state }) => state !== "archived")
    .map(({ slug, title, pillar, state, opensAt, closesAt, meeting, committeeOn, answersOn, otherDates }) => ({
      slug,
      isAhead: state === "open" || state === "scheduled",
      title,
      pillar,
      opensAt,
      closesAt,
      meeting,
      committeeOn,
      answersOn,
      otherDates,
    }));
  const months = calendarMonths(living);
  const to = (isPast: boolean) =>
    months
      .map(({ label, entries }) => ({ label, entries: entries.filter(({ on }) => on < today === isPast) }))
      .filter(({ entries }) => entries.length > 0);
  return {
    coming: to(false),
    past: to(true),
    unsettled: living.filter(
      (call) => call.isAhead && (datesToConfirm(call).length > 0 || call.otherDates.length > 0),
    ),
  };
}

export const meta: MetaFunction = () => [
  { title: "Calendrier des appels – Pilier" },
  {
    name: "description",
    content: "Ouvertures, réunions d’information, clôtures, comités et réponses des appels à projets.",
  },
  feedLink("/appels.atom"),
  calendarLink("/appels.ics"),
];

export default function CalendarPage() {
  const { coming, past, unsettled } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Calendrier des appels à projets"
        lead="Toutes les dates à retenir, à l’heure de Paris. Ajoutez-les à votre agenda : il se tiendra à jour."
        actions={
          <>
            <ButtonLink to="/appels.ics" icon="calendar">
              Ajouter à mon agenda
            </ButtonLink>
            <ButtonLink to="/relais" kind="secondary">
              Flux et autres moyens de suivre
            </ButtonLink>
          </>
        }
      />
      {coming.length === 0 && (
        <EmptyState
          title="Aucune date n’est annoncée pour la suite"
          icon="calendar"
          action={<a href="/alertes">Me prévenir du prochain appel</a>}
        />
      )}
      {coming.map((month) => (
        <CalendarMonthSection key={month.label} {...month} />
      ))}
      {unsettled.length > 0 && (
        <section aria-labelledby="a-confirmer">
          <h2 id="a-confirmer">Autres dates, et dates à confirmer</h2>
          {unsettled.map((call) => (
            <div key={call.slug}>
              <h3>
                <a href={`/appels/${call.slug}`}>{call.title}</a>
              </h3>
              <SummaryList
                rows={[
                  ...datesToConfirm(call).map(({ kind }) => ({ term: callDateWords[kind], value: "À confirmer" })),
                  ...call.otherDates.map(({ label, when }) => ({ term: label, value: when })),
                ]}
              />
            </div>
          ))}
        </section>
      )}
      {past.length > 0 && (
        <details className="past-dates">
          <summary>Dates passées</summary>
          {past.map((month) => (
            <CalendarMonthSection key={month.label} {...month} />
          ))}
        </details>
      )}
    </>
  );
}
