import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card, CardGrid } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { listHelped } from "~/features/associations/helped.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Associations que j’aide – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  return json(await listHelped(ports(), actor));
}

export default function HelpedAssociations() {
  const helped = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Associations que j’aide"
        back={{ to: "/associations", label: "Mes associations" }}
        lead="Vous remplissez leurs dossiers et joignez leurs pièces&nbsp;; elles signent et envoient. Tout ce que vous faites pour elles est noté à leur nom."
      />
      {helped.length === 0 ? (
        <EmptyState title="Vous n’aidez aucune association en ce moment">
          La personne qui gère une association vous propose de l’aider depuis sa page «&nbsp;Personnes&nbsp;».
        </EmptyState>
      ) : (
        <CardGrid label="Associations que j’aide">
          {helped.map(({ id, name, city, until, drafts }) => (
            <Card key={id} title={name} to={`/associations/${id}`} level={2}>
              <p>{city}</p>
              <p>{drafts > 1 ? `${drafts} brouillons en cours` : `${drafts} brouillon en cours`}</p>
              <p>Jusqu’au {until}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </>
  );
}
