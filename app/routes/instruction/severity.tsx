import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Select } from "~/components/fields/select";
import { FilterBar } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { formatTotal } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import { findSeverity } from "~/features/reviews/severity.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Sévérité des notes – Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const wanted = new URL(request.url).searchParams.get("appel");
  return findSeverity(ports(), actor, wanted);
}

export default function SeverityPage() {
  const { calls, callId, reviewers, dossiers } = useLoaderData<typeof loader>();
  const uncertain = dossiers.filter(({ isUncertain }) => isUncertain).length;
  return (
    <>
      <PageHeader
        back={{ to: "/instruction", label: "Instruction" }}
        title="Sévérité des notes"
        lead="Chaque personne note un peu plus haut ou plus bas. Cette page le montre à côté des notes, sans jamais les remplacer : le comité lit les notes telles qu’elles sont."
      />
      <FilterBar label="Choisir l’appel" resetTo="/instruction/severite">
        <Select
          label="Appel"
          name="appel"
          value={callId ?? ""}
          options={calls.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </FilterBar>
      <DataTable
        caption="Personnes qui instruisent"
        rows={reviewers}
        rowKey={({ name, funder }) => `${name} ${funder}`}
        empty={
          <EmptyState title="Aucune instruction terminée">
            La sévérité se lit quand des grilles sont terminées.
          </EmptyState>
        }
        columns={[
          { label: "Personne", isRowHeader: true, cell: ({ name }) => name },
          { label: "Financeur", cell: ({ funder }) => funder },
          { label: "Grilles", align: "end", cell: ({ reviews }) => reviews },
          { label: "Sévérité", align: "end", cell: ({ severity }) => severityWords(severity) },
        ]}
      />
      {dossiers.length > 0 && (
        <DataTable
          caption={`Dossiers, par note brute. Rang incertain : ${uncertain}`}
          rows={dossiers}
          rowKey={({ dossier }) => dossier}
          columns={[
            {
              label: "Dossier",
              isRowHeader: true,
              cell: ({ dossier, title }) => (
                <a href={`/instruction/dossiers/${dossier}`}>
                  {dossier} – {typeset(title)}
                </a>
              ),
            },
            { label: "Note brute", align: "end", cell: ({ raw }) => formatTotal(raw) },
            { label: "Rang", align: "end", cell: ({ rawRank }) => rawRank },
            {
              label: "Sans la sévérité",
              align: "end",
              cell: ({ adjusted }) => formatTotal(Math.max(0, adjusted)),
            },
            { label: "Rang sans la sévérité", align: "end", cell: ({ adjustedRank }) => adjustedRank },
            {
              label: "Certitude du rang",
              isLabelHidden: true,
              cell: ({ isUncertain }) =>
                isUncertain ? <StatusTag tone="warning">Rang incertain</StatusTag> : "Rang sûr",
            },
          ]}
        />
      )}
    </>
  );
}

function severityWords(severity: number): string {
  const points = Math.abs(severity).toFixed(1).replace(".", ",");
  if (points === "0,0") return "dans la moyenne";
  return severity > 0 ? `${points} points plus bas` : `${points} points plus haut`;
}
