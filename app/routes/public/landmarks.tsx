import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable, type Column } from "~/components/data-table";
import { PageHeader } from "~/components/page-header";
import { Pagination } from "~/components/pagination";
import { listLandmarks, type Landmark } from "~/features/decision-log/proofs.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

const here = "/preuve/reperes";

export const meta: MetaFunction = () => [{ title: "Repères du journal – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const before = new URL(request.url).searchParams.get("avant") ?? "";
  const from = /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null;
  const { head, landmarks, next } = await listLandmarks(ports(), from);
  return {
    lines: from === null && head.position > 0 && landmarks[0]?.position !== head.position ? [head, ...landmarks] : landmarks,
    first: from === null ? null : here,
    next: next === null ? null : `${here}?avant=${next}`,
  };
}

const columns: readonly Column<Landmark>[] = [
  { label: "Ligne", isRowHeader: true, cell: ({ position }) => `n° ${position}` },
  { label: "Empreinte (SHA-256)", cell: ({ hash }) => <code className="fingerprint">{hash}</code> },
];

export default function Landmarks() {
  const { lines, first, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: "/preuve", label: "Vérifier une preuve" }}
        title="Repères du journal"
        lead="La dernière ligne du journal des décisions, et une ligne sur mille. Qui en note une peut prouver, des années après, que rien n’a été réécrit avant elle."
      />
      <DataTable
        caption="Repères, du plus récent au plus ancien"
        columns={columns}
        rows={lines}
        rowKey={({ position }) => String(position)}
        empty={<p>Le journal est encore vide.</p>}
      />
      <Pagination label="des repères" previous={first} next={next} />
    </>
  );
}
