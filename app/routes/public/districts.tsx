import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { drawDistrictMap } from "~/features/territory/district-map.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { DistrictMapFigure } from "./parts/district-map-figure";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return { map: await drawDistrictMap(ports()) };
}

export const meta: MetaFunction = () => [
  { title: "Quartiers prioritaires – Pilier" },
  { name: "description", content: "Les quartiers prioritaires du contrat de ville, sur la carte et en liste." },
];

export default function DistrictsPage() {
  const { map } = useLoaderData<typeof loader>();
  const isIllustrated = map.districts.some(({ outline }) => outline?.isReal === false);
  return (
    <>
      <PageHeader
        title="Quartiers prioritaires"
        lead="Les projets soutenus s’adressent d’abord aux habitants de ces quartiers, fixés par décret. Un dossier dit lesquels il touche."
      />
      {isIllustrated && (
        <Notice tone="warning" title="Certains contours sont inventés">
          Ils illustrent la carte en attendant l’import des contours officiels. Ils ne disent pas si une adresse est
          dans un quartier.
        </Notice>
      )}
      {map.districts.some(({ outline }) => outline) && <DistrictMapFigure map={map} />}
      <DataTable
        caption={`${map.districts.length} quartiers`}
        rows={map.districts}
        rowKey={({ code }) => code}
        empty={<p>Aucun quartier n’est enregistré.</p>}
        columns={[
          { label: "Repère", cell: ({ number }) => number, align: "end" },
          { label: "Quartier", isRowHeader: true, cell: ({ label }) => label },
          { label: "Communes", cell: ({ communes }) => communes.join(", ") },
          { label: "Code", cell: ({ code }) => <code>{code}</code> },
          { label: "Contour", cell: ({ outline }) => <OutlineTag outline={outline} /> },
        ]}
      />
    </>
  );
}

function OutlineTag({ outline }: { outline: { isReal: boolean; source: string } | null }) {
  if (!outline) return <span className="muted">Pas de contour</span>;
  return (
    <>
      <StatusTag tone={outline.isReal ? "success" : "warning"}>
        {outline.isReal ? "Contour réel" : "Contour inventé"}
      </StatusTag>
      {outline.isReal && <span className="muted"> {outline.source}</span>}
    </>
  );
}
