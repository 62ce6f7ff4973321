import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { counted } from "~/domain/eligibility/wording";
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
  const invented = map.districts.filter(({ outline }) => outline?.isReal === false).length;
  return (
    <>
      <PageHeader
        title="Quartiers prioritaires"
        lead="Les projets soutenus s’adressent d’abord aux habitants de ces quartiers, fixés par décret. Un dossier dit lesquels il touche."
      />
      {invented > 0 && (
        <Notice
          tone="warning"
          title={
            invented === map.districts.length
              ? "Les contours des quartiers sont inventés"
              : `${counted(invented, "contour")} sur ${map.districts.length} ${invented > 1 ? "sont inventés" : "est inventé"}`
          }
        >
          Tracés en tirets, ils illustrent la carte en attendant l’import des contours officiels. Ils ne disent pas si
          une adresse est dans un quartier.
        </Notice>
      )}
      {map.districts.some(({ outline }) => outline) && <DistrictMapFigure map={map} />}
      <DataTable
        caption={`${map.districts.length} quartiers`}
        rows={map.districts}
        rowKey={({ code }) => code}
        empty={<p>Aucun quartier n’est enregistré.</p>}
        columns={[
          {
            label: "Quartier",
            isRowHeader: true,
            cell: ({ number, label }) => (
              <span className="map-key">
                <span className="map-key-number">{number}</span>
                {label}
              </span>
            ),
          },
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
        {outline.isReal ? "Réel" : "Inventé"}
      </StatusTag>
      {outline.isReal && <span className="muted"> {outline.source}</span>}
    </>
  );
}
