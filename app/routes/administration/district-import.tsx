import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { DefinitionGrid } from "~/components/definition-grid";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { counted } from "~/domain/eligibility/wording";
import { applyDistrictFile } from "~/features/districts/apply-district-file.server";
import { findImport, type OutlineMove } from "~/features/districts/queries.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Contours à importer – Administration – Pilier" }];

const moves = {
  new: { label: "Nouveau", tone: "info" },
  "replaces-invented": { label: "Remplace un contour inventé", tone: "success" },
  changed: { label: "Contour différent", tone: "warning" },
  same: { label: "Identique", tone: "neutral" },
} as const satisfies Record<OutlineMove, { label: string; tone: string }>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "districts.manage");
  return (await findImport(ports(), pathIdentifier(params.importId))) ?? notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "districts.manage");
  const applied = await applyDistrictFile(ports(), actor, pathIdentifier(params.importId));
  if (applied.ok) {
    return redirectWithFlash(
      "/administration/quartiers",
      `${counted(applied.value.changed, "contour remplacé", "contours remplacés")}.`,
    );
  }
  return applied.refusal.code === "not-found" ? notFound() : conflict("Ce fichier est déjà importé.");
}

export default function DistrictImportPage() {
  const file = useLoaderData<typeof loader>();
  const { counts } = file;
  return (
    <>
      <PageHeader
        back={{ to: "/administration/quartiers", label: "Quartiers prioritaires" }}
        kicker={file.fileName}
        title="Contours à importer"
        lead={
          <p>
            Fichier reçu le <DateTime at={file.uploadedAt} />. Voici ce que l’import changerait.
          </p>
        }
      />
      <DefinitionGrid
        items={[
          { term: "Quartiers dans le fichier", value: file.districts },
          { term: "Nouveaux", value: counts.new },
          { term: "Remplacent un contour inventé", value: counts["replaces-invented"] },
          { term: "Contours différents", value: counts.changed },
          { term: "Identiques", value: counts.same },
        ]}
      />
      {file.missing.length > 0 && (
        <Notice title={`${counted(file.missing.length, "quartier")} du portail hors du fichier`}>
          {`Ils gardent le contour qu’ils ont : ${file.missing.slice(0, 20).join(", ")}${file.missing.length > 20 ? "…" : ""}.`}
        </Notice>
      )}
      <DataTable
        caption="Quartiers du fichier"
        rows={file.lines}
        rowKey={({ code }) => code}
        columns={[
          { label: "Quartier", isRowHeader: true, cell: ({ label, code }) => `${label} (${code})` },
          {
            label: "Ce qui change",
            cell: ({ move }) => <StatusTag tone={moves[move].tone}>{moves[move].label}</StatusTag>,
          },
          { label: "Contour", cell: ({ isInvented }) => (isInvented ? "Inventé, dit le fichier" : "Réel") },
        ]}
      />
      {file.appliedAt ? (
        <Notice title="Ce fichier est importé">
          <p>
            Depuis le <DateTime at={file.appliedAt} />.
          </p>
        </Notice>
      ) : (
        <PlainForm>
          <Button>Importer ces contours</Button>
        </PlainForm>
      )}
    </>
  );
}
