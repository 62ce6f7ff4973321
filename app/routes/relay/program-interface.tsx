import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageHeader } from "~/components/page-header";
import { typeset } from "~/domain/text/typography";
import { openApiDocument } from "~/features/relay/openapi";
import { openToAll } from "~/platform/session/require-actor.server";
import { OperationSection, SchemaSection } from "./parts/interface-sections";

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  return { document: openApiDocument(context.config.publicOrigin) };
}

export const meta: MetaFunction = () => [{ title: "Interface pour les programmes – Pilier" }];

export default function InterfacePage() {
  const { document } = useLoaderData<typeof loader>();
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));
  return (
    <>
      <PageHeader
        back={{ to: "/relais", label: "Relayer les appels" }}
        title="Interface pour les programmes"
        lead={typeset(document.info.description)}
      />
      <p>
        La même description, lisible par une machine{"\u00A0:"}{" "}
        <a href="/api/openapi.json">document OpenAPI 3.1</a>.
      </p>
      <DataTable
        caption="Adresses"
        rows={operations}
        rowKey={({ path }) => path}
        columns={[
          {
            label: "Adresse",
            isRowHeader: true,
            cell: ({ path, operationId }) => (
              <a href={`#${operationId}`}>
                <code>GET {path}</code>
              </a>
            ),
          },
          { label: "Ce qu’elle donne", cell: ({ summary }) => typeset(summary) },
        ]}
      />
      {operations.map((operation) => (
        <OperationSection key={operation.path} {...operation} />
      ))}
      <h2 id="reponses">Ce que contiennent les réponses</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <SchemaSection key={name} name={name} schema={schema} />
      ))}
    </>
  );
}
