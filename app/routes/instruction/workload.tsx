import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { mayEver } from "~/domain/access/policy";
import { listWorkloads, type Workload } from "~/features/instruction/workload.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Charge – Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const workloads = await listWorkloads({ pool: database().pool, now: ports().now }, actor);
  return { workloads, maySettle: mayEver(actor, "assignment.settle") };
}

export default function WorkloadPage() {
  const { workloads, maySettle } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: "/instruction", label: "Instruction" }}
        title="Charge"
        lead="Ce que chaque personne a en main, et ce que personne ne suit. L’ancienneté se compte depuis le dépôt."
        actions={
          maySettle && (
            <ButtonLink kind="secondary" to="/gestion/affectations">
              Règles d’affectation
            </ButtonLink>
          )
        }
      />
      <DataTable
        caption="Dossiers en cours, par personne"
        rows={workloads}
        rowKey={({ userId }) => userId ?? "personne"}
        empty={<EmptyState title="Personne n’instruit encore" />}
        columns={[
          {
            label: "Personne",
            isRowHeader: true,
            cell: ({ userId, name }) => (
              <a href={`/instruction?suivi=${userId ?? "personne"}`}>{name ?? "Sans instructeur"}</a>
            ),
          },
          { label: "En cours", align: "end", cell: ({ open }) => open },
          { label: "Attendent un acte", align: "end", cell: ({ waiting }) => waiting },
          { label: "Hors délai", align: "end", cell: LateCell },
          {
            label: "Ancienneté moyenne",
            align: "end",
            cell: ({ meanDays }) =>
              meanDays === null ? "–" : `${meanDays}\u00A0jour${meanDays > 1 ? "s" : ""}`,
          },
        ]}
      />
    </>
  );
}

function LateCell({ late }: Workload) {
  return late > 0 ? <StatusTag tone="danger">{String(late)}</StatusTag> : "0";
}
