import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/fields/text-input";
import { FilterBar } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { roleWords } from "~/domain/access/role-words";
import { listPeople } from "~/features/people/people.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Personnes – Administration – Pilier" }];

const filter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  apres: z.uuid().optional().catch(undefined),
});

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "people.manage");
  const { q, apres } = filter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { ...(await listPeople(ports(), { text: q || undefined, after: apres })), q };
}

export default function PeoplePage() {
  const { people, next, q } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader back={{ to: "/administration", label: "Administration" }} title="Personnes et rôles" />
      <FilterBar label="Chercher une personne" resetTo="/administration/personnes">
        <TextInput label="Nom ou adresse" type="search" name="q" isOptional value={q ?? ""} />
      </FilterBar>
      <DataTable
        caption="Personnes"
        rows={people}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Personne ne correspond">Cherchez par nom, prénom ou adresse.</EmptyState>}
        columns={[
          {
            label: "Nom",
            isRowHeader: true,
            cell: ({ id, name }) => <a href={`/administration/personnes/${id}`}>{name}</a>,
          },
          { label: "Adresse", cell: ({ email }) => email },
          { label: "Rôles", cell: ({ roles }) => roles.map((role) => roleWords[role]).join(", ") || "–" },
          {
            label: "Compte",
            cell: ({ isDisabled }) => (isDisabled ? <StatusTag tone="danger">Fermé</StatusTag> : "Ouvert"),
          },
        ]}
      />
      {next && (
        <nav aria-label="Pages">
          <a href={`/administration/personnes?${new URLSearchParams({ ...(q && { q }), apres: next })}`}>
            Personnes suivantes
          </a>
        </nav>
      )}
    </>
  );
}
