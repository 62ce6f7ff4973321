import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { DataTable } from "~/components/data-table";
import { criteriaInWords } from "~/domain/eligibility/criteria-in-words";
import { byFamily } from "~/domain/eligibility/criterion-families";
import { typeset } from "~/domain/text/typography";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return { criteria: criteriaInWords({ params: {} }) };
}

export const meta: MetaFunction = () => [{ title: "Catalogue des critères – Pilier" }];

export default function CriteriaPage() {
  const { criteria } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Catalogue des critères"
        lead={`Les ${criteria.length} règles que le portail sait vérifier. Une condition doit être remplie, un conseil n’empêche rien. Chaque appel à projets fixe ses propres seuils ; sa page les donne.`}
      />
      <div className="alike-tables">
      {byFamily(criteria).map(({ family, title, rules }) => (
        <DataTable
          key={family}
          caption={title}
          rows={rules}
          rowKey={({ code }) => code}
          columns={[
            {
              label: "Critère",
              isRowHeader: true,
              cell: ({ code, label }) => (
                <>
                  <a href={`/criteres/${code}`}>{typeset(label)}</a> <code className="muted">{code}</code>
                </>
              ),
            },
            { label: "Ce qui est vérifié", cell: ({ explains }) => typeset(explains) },
            {
              label: "Effet",
              align: "end",
              cell: ({ severity }) => (
                <StatusTag tone={severity === "blocking" ? "warning" : "info"}>
                  {severity === "blocking" ? "Condition" : "Conseil"}
                </StatusTag>
              ),
            },
          ]}
        />
      ))}
      </div>
    </>
  );
}
