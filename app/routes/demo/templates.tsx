import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable, type Column } from "~/components/data-table";
import { PageHeader } from "~/components/page-header";
import { demoOnly } from "~/platform/config/demo-only.server";
import { listLetterModels } from "~/platform/mail/letter-models.server";
import { openToAll } from "~/platform/session/require-actor.server";

const title = "Modèles de courriels";

export const meta: MetaFunction = () => [{ title: `${title} – Pilier` }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const models = await listLetterModels({ origin: demoOnly().publicOrigin });
  return { models: models.map(({ kind, subject }) => ({ kind, subject })) };
}

type Model = Awaited<ReturnType<typeof loader>>["models"][number];

const columns: readonly Column<Model>[] = [
  {
    label: "Objet",
    isRowHeader: true,
    cell: ({ kind, subject }) => <a href={`/demo/courriels/modeles/${kind}`}>{subject}</a>,
  },
  { label: "Modèle", cell: ({ kind }) => kind },
];

export default function Templates() {
  const { models } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead="Chaque courriel que le portail sait écrire, rempli avec un exemple."
        back={{ to: "/demo/courriels", label: "Courriels de la démonstration" }}
      />
      <DataTable
        caption="Modèles"
        isCaptionHidden
        columns={columns}
        rows={models}
        rowKey={({ kind }) => kind}
      />
    </>
  );
}
