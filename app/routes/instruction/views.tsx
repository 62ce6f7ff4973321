import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { viewAddress } from "~/features/instruction/inbox/inbox-address";
import { listViews, type ViewLine } from "~/features/instruction/views/queries.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Vues enregistrées – Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  return { views: await listViews(ports(), actor) };
}

export default function ViewsPage() {
  const { views } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: "/instruction", label: "Instruction" }}
        title="Vues enregistrées"
        lead="Une vue garde des filtres et un tri sous un nom. L’adresse d’une liste se partage aussi telle quelle."
      />
      <DataTable
        caption="Vos vues et celles qui vous sont partagées"
        rows={views}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Aucune vue enregistrée" action={<a href="/instruction">Filtrer les dossiers</a>}>
            Filtrez la liste des dossiers, puis enregistrez-la comme vue.
          </EmptyState>
        }
        columns={[
          {
            label: "Vue",
            isRowHeader: true,
            cell: (view) => <a href={viewAddress(view)}>{view.name}</a>,
          },
          { label: "Pour", cell: audienceWords },
          { label: "Créée par", cell: ({ isOwn, owner }) => (isOwn ? "Vous" : owner) },
          {
            label: "Particularités",
            cell: ({ isLocked, isOpening }) => (
              <>
                {isOpening && <StatusTag tone="success">Ouvre votre liste</StatusTag>}{" "}
                {isLocked && <StatusTag tone="neutral">Verrouillée</StatusTag>}
                {!isOpening && !isLocked && "–"}
              </>
            ),
          },
          {
            label: "Actions",
            isLabelHidden: true,
            cell: ({ id, name, mayRework }) => (
              <a href={`/instruction/vues/${id}`}>
                {mayRework ? "Modifier" : "Régler"}
                <span className="visually-hidden"> la vue {name}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  );
}

function audienceWords({ reach, funder }: ViewLine): string {
  if (reach === "personal") return "Vous seul";
  return reach === "everyone" ? "Tous les agents" : `Les agents\u00A0: ${funder}`;
}
