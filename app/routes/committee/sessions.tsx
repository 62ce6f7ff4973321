import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { mayEver } from "~/domain/access/policy";
import { sessionStatusWords } from "~/domain/committee/lifecycle";
import { listSessions } from "~/features/committee/queries.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Comité – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  return { sessions: await listSessions(ports(), actor), mayPlan: mayEver(actor, "committee.prepare") };
}

export default function SessionsPage() {
  const { sessions, mayPlan } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Comité"
        lead="Les séances où vous siégez, et celles que vous préparez."
        actions={
          mayPlan && (
            <>
              <ButtonLink to="/comite/nouvelle">Prévoir une séance</ButtonLink>
              <ButtonLink kind="secondary" to="/comite/enveloppes">
                Enveloppes
              </ButtonLink>
            </>
          )
        }
      />
      <DataTable
        caption="Séances"
        rows={sessions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Aucune séance pour l’instant">
            Les séances apparaissent ici dès qu’elles sont prévues.
          </EmptyState>
        }
        columns={[
          {
            label: "Séance",
            isRowHeader: true,
            cell: ({ id, title }) => <a href={`/comite/${id}`}>{title}</a>,
          },
          { label: "Date", cell: ({ scheduledAt }) => <DateTime at={scheduledAt} /> },
          { label: "Dossiers", align: "end", cell: ({ items }) => items },
          {
            label: "État",
            cell: ({ status }) => (
              <StatusTag tone={sessionStatusWords[status].tone}>{sessionStatusWords[status].label}</StatusTag>
            ),
          },
        ]}
      />
    </>
  );
}
