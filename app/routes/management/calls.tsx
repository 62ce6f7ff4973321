import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { DayText } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { parisDay } from "~/domain/calendar/paris";
import { callStateTones, callStateWords } from "~/domain/call/lifecycle";
import { listManagedCalls } from "~/features/calls/managed-lines.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Gestion des appels – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  return { calls: await listManagedCalls(ports(), actor) };
}

export default function ManagedCallsPage() {
  const { calls } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Gestion des appels" />
      <DataTable
        caption="Appels à projets"
        rows={calls}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Aucun appel">Les appels que vous administrez apparaissent ici.</EmptyState>}
        columns={[
          {
            label: "Appel",
            isRowHeader: true,
            cell: ({ id, title }) => <a href={`/gestion/appels/${id}`}>{title}</a>,
          },
          {
            label: "État",
            cell: ({ state }) => <StatusTag tone={callStateTones[state]}>{callStateWords[state]}</StatusTag>,
          },
          { label: "Ouverture", cell: ({ opensAt }) => <DayText on={parisDay(opensAt)} isShort /> },
          { label: "Clôture", cell: ({ closesAt }) => <DayText on={parisDay(closesAt)} isShort /> },
          { label: "Brouillons", align: "end", cell: ({ drafts }) => drafts },
          { label: "Dossiers déposés", align: "end", cell: ({ deposited }) => deposited },
        ]}
      />
    </>
  );
}
