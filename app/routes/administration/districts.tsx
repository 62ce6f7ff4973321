import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DayText } from "~/components/date-time";
import { FileInput } from "~/components/fields/file-input";
import { Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { parisDay } from "~/domain/calendar/paris";
import { counted } from "~/domain/eligibility/wording";
import { listOutlines } from "~/features/districts/queries.server";
import {
  receiveDistrictFile,
  type DistrictFileRefusal,
} from "~/features/districts/receive-district-file.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { BrokenMultipart, readMultipart } from "~/platform/storage/read-multipart.server";

const here = "/administration/quartiers";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Quartiers prioritaires – Administration – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "districts.manage");
  return listOutlines(ports());
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "districts.manage");
  const sent = await readMultipart(request, (content, fileName) =>
    receiveDistrictFile(ports(), actor, { fileName, content }),
  ).catch((error: unknown) => {
    if (error instanceof BrokenMultipart) return null;
    throw error;
  });
  if (!sent?.kept) return redirectWithFlash(here, sentenceOf({ code: "no-file" }), "warning");
  if (!sent.kept.ok) return redirectWithFlash(here, sentenceOf(sent.kept.refusal), "warning");
  return redirectWithFlash(
    `${here}/${sent.kept.value.id}`,
    "Le fichier est lisible. Rien n’est encore changé.",
  );
}

/** The browser has sent a file: it gets a page again, with the sentence above its title. */
function sentenceOf(refusal: DistrictFileRefusal): string {
  switch (refusal.code) {
    case "no-file":
      return "Choisissez un fichier GeoJSON, puis recommencez.";
    case "too-large":
      return "Le fichier dépasse 20 Mo\u00A0: gardez-en les quartiers de la région.";
    case "not-json":
      return "Le fichier n’est pas du JSON en UTF-8. S’il est dans une archive ZIP, sortez-le de l’archive.";
    default:
      return `Rien n’est changé. ${refusal.sentences.join(" ")}`;
  }
}

export default function DistrictsPage() {
  const { lines, others } = useLoaderData<typeof loader>();
  const invented = lines.filter(({ outline }) => outline && !outline.isReal).length;
  return (
    <>
      <PageHeader
        back={{ to: "/administration", label: "Administration" }}
        title="Quartiers prioritaires"
        lead="Le contour de chaque quartier dit si une adresse s’y trouve. Les contours officiels sont publiés par l’Agence nationale de la cohésion des territoires."
      />
      <Stack>
        {invented > 0 && (
          <Notice tone="warning" title={`${counted(invented, "contour inventé", "contours inventés")}`}>
            Ils servent à montrer le portail. Importez le fichier officiel avant de vous fier au quartier
            d’une adresse.
          </Notice>
        )}
        <PlainForm hasFiles label="Importer des contours">
          <FileInput
            label="Fichier GeoJSON des quartiers"
            hint="QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson, sur data.gouv.fr, ou un extrait. 20 Mo au plus. Vous verrez ce qui change avant que cela change."
            accept=".geojson,.json,application/geo+json,application/json"
            name="file"
          />
          <Button>Lire le fichier</Button>
        </PlainForm>
        <DataTable
          caption="Contours connus"
          rows={lines}
          rowKey={({ code }) => code}
          columns={[
            { label: "Quartier", isRowHeader: true, cell: ({ label, code }) => `${label} (${code})` },
            { label: "Communes", cell: ({ communes }) => communes.join(", ") },
            {
              label: "Contour",
              cell: ({ outline }) =>
                outline === null ? (
                  <StatusTag tone="neutral">Aucun</StatusTag>
                ) : outline.isReal ? (
                  <StatusTag tone="success">Réel</StatusTag>
                ) : (
                  <StatusTag tone="warning">Inventé</StatusTag>
                ),
            },
            { label: "Source", cell: ({ outline }) => outline?.source ?? "–" },
            {
              label: "Importé",
              cell: ({ outline }) => (outline ? <DayText on={parisDay(outline.importedAt)} isShort /> : "–"),
            },
          ]}
        />
        {others > 0 && <p>{`${counted(others, "contour")} hors du territoire du portail.`}</p>}
      </Stack>
    </>
  );
}
