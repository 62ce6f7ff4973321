import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardGrid } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { Select } from "~/components/fields/select";
import { FilterBar } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { callStateWords } from "~/domain/call/lifecycle";
import { callFilterSchema } from "~/features/calls/call-filter.schema";
import { countCalls } from "~/features/calls/call-counts";
import { listCallFacets, listPublicCalls } from "~/features/calls/public-calls.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { calendarLink, feedLink } from "./parts/alternate-links";
import { CallCard } from "./parts/call-card";

const states = ["open", "scheduled", "closed", "archived"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const typed = Object.fromEntries(new URL(request.url).searchParams);
  const { pilier, annee, etat } = callFilterSchema.parse(typed);
  const [calls, all, facets] = await Promise.all([
    listPublicCalls(ports(), {
      ...(pilier && { pillar: pilier }),
      ...(annee && { year: annee }),
      ...(etat && { state: etat }),
    }),
    listPublicCalls(ports()),
    listCallFacets(ports()),
  ]);
  return { now: ports().now(), calls, counts: countCalls(all), facets, filter: { pilier, annee, etat } };
}

export const meta: MetaFunction = () => [
  { title: "Appels à projets – Pilier" },
  feedLink("/appels.atom"),
  calendarLink("/appels.ics"),
];

export default function CallsPage() {
  const { now, calls, counts, facets, filter } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Appels à projets"
        lead="Choisissez un appel pour lire ce qu’il finance, ses critères et les documents à préparer."
      />
      <FilterBar label="Filtrer les appels" resetTo="/appels" active={activeFilters(filter, facets.pillars)}>
        <Select
          label="Pilier"
          name="pilier"
          placeholder="Tous"
          value={filter.pilier ?? ""}
          options={facets.pillars.map(({ code, label }) => ({
            value: code,
            label: withCount(label, counts.pillars[code]),
          }))}
        />
        <Select
          label="Année"
          name="annee"
          placeholder="Toutes"
          value={filter.annee ? String(filter.annee) : ""}
          options={facets.years.map((year) => ({
            value: String(year),
            label: withCount(String(year), counts.years[year]),
          }))}
        />
        <Select
          label="État"
          name="etat"
          placeholder="Tous"
          value={filter.etat ?? ""}
          options={states.map((state) => ({
            value: state,
            label: withCount(callStateWords[state], counts.states[state]),
          }))}
        />
      </FilterBar>
      {calls.length > 0 ? (
        <>
          <h2>{calls.length === 1 ? "1 appel" : `${calls.length} appels`}</h2>
          <CardGrid label="Appels à projets">
            {calls.map((call) => (
              <CallCard key={call.slug} call={call} now={now} />
            ))}
          </CardGrid>
        </>
      ) : (
        <EmptyState title="Aucun appel ne correspond à ces filtres" icon="search" action={<a href="/appels">Voir tous les appels</a>}>
          Retirez un filtre pour élargir la liste.
        </EmptyState>
      )}
    </>
  );
}

function withCount(label: string, count = 0): string {
  return `${label} (${count})`;
}

interface Filter {
  pilier?: string | undefined;
  annee?: number | undefined;
  etat?: (typeof states)[number] | undefined;
}

function activeFilters(filter: Filter, pillars: readonly { code: string; label: string }[]) {
  const words = {
    pilier: pillars.find(({ code }) => code === filter.pilier)?.label,
    annee: filter.annee && String(filter.annee),
    etat: filter.etat && callStateWords[filter.etat],
  };
  return Object.entries(words).flatMap(([name, label]) =>
    label ? [{ label, removeTo: addressWithout(filter, name) }] : [],
  );
}

function addressWithout(filter: Filter, name: string): string {
  const kept = Object.entries(filter).filter(([key, value]) => key !== name && value !== undefined);
  const search = new URLSearchParams(kept.map(([key, value]) => [key, String(value)]));
  return search.size > 0 ? `/appels?${search}` : "/appels";
}
