import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DayText } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { parisDay } from "~/domain/calendar/paris";
import { callStateTones, callStateWords } from "~/domain/call/lifecycle";
import { typeset } from "~/domain/text/typography";
import { mayCreateCampaign } from "~/features/calls/create-campaign.server";
import { listManagedCalls } from "~/features/calls/managed-lines.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Gestion des appels – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const calls = await listManagedCalls(ports(), actor);
  return { calls, mayCreateCampaign: mayCreateCampaign(actor) };
}

/** Dossiers of a call for practice are nobody's figures. */
const notCounted = (
  <>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">non comptés</span>
  </>
);

export default function ManagedCallsPage() {
  const { calls, mayCreateCampaign: mayOpen } = useLoaderData<typeof loader>();
  const years = [...new Set(calls.map(({ year }) => year))];
  return (
    <>
      <PageHeader
        title="Gestion des appels"
        actions={
          <>
            <ButtonLink to="/gestion/appels/nouveau">Nouvel appel</ButtonLink>
            {mayOpen && (
              <ButtonLink kind="secondary" to="/gestion/campagnes/nouvelle">
                Nouvelle campagne
              </ButtonLink>
            )}
          </>
        }
      />
      {calls.length === 0 && (
        <EmptyState title="Aucun appel">Les appels que vous administrez apparaissent ici.</EmptyState>
      )}
      {years.map((year) => (
        <DataTable
          key={year}
          caption={`Campagne ${year}`}
          rows={calls.filter((call) => call.year === year)}
          rowKey={({ id }) => id}
          columns={[
            {
              label: "Appel",
              isRowHeader: true,
              cell: ({ id, title }) => <a href={`/gestion/appels/${id}`}>{typeset(title)}</a>,
            },
            { label: "Pilier", cell: ({ pillar }) => pillar ?? "Tous" },
            {
              label: "État",
              cell: ({ state, hasCorrection, isPractice }) => (
                <>
                  <StatusTag tone={callStateTones[state]}>{callStateWords[state]}</StatusTag>
                  {isPractice && <span className="muted"> entraînement</span>}
                  {hasCorrection && <span className="muted"> correction en cours</span>}
                </>
              ),
            },
            { label: "Ouverture", cell: ({ opensAt }) => <DayText on={parisDay(opensAt)} isShort /> },
            { label: "Clôture", cell: ({ closesAt }) => <DayText on={parisDay(closesAt)} isShort /> },
            { label: "Brouillons", align: "end", cell: ({ drafts }) => drafts ?? notCounted },
            { label: "Déposés", align: "end", cell: ({ deposited }) => deposited ?? notCounted },
          ]}
        />
      ))}
    </>
  );
}
