import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Select } from "~/components/fields/select";
import { Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { overallStates } from "~/domain/eligibility/outcome";
import { readUuid } from "~/domain/identifiers/uuid";
import { findManagedCall } from "~/features/calls/managed-call.server";
import { findReplay, type ReplayView } from "~/features/calls/replay/queries.server";
import { requestReplay } from "~/features/calls/replay/request-replay.server";
import { readForm } from "~/platform/forms/read-form.server";
import { formState } from "~/platform/forms/form-state";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ReplayResult } from "./replay/result";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Essayer les règles – Gestion – Pilier" }];

const form = z.object({ version: z.uuid(), source: z.uuid() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const search = new URL(request.url).searchParams;
  const rule = search.get("regle") ?? "";
  const filter = {
    versionId: readUuid(search.get("version")),
    sourceId: readUuid(search.get("dossiers")),
    rule: /^[A-Z]{3}-\d{2}$/.test(rule) ? rule : null,
    after: overallStates.find((state) => state === search.get("etat")) ?? null,
    cursor: readUuid(search.get("apres")),
  };
  const view = await findReplay(ports(), actor, pathIdentifier(params.callId), filter);
  if (!view) notFound();
  return { view, filter: { rule: filter.rule, after: filter.after, isFirstPage: filter.cursor === null } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const callId = pathIdentifier(params.callId);
  if (!(await findManagedCall(ports(), actor, callId))) notFound();
  const posted = await readForm(request, form);
  if (!posted.ok) return json(posted.refusal, { status: 422 });
  const { version: versionId, source: sourceId } = posted.value;
  const asked = await requestReplay(ports(), actor, { callId, versionId, sourceId });
  if (asked.ok) {
    return redirectWithFlash(
      `/gestion/appels/${callId}/rejeu?version=${versionId}&dossiers=${sourceId}`,
      "Les dossiers sont en train d’être rejugés. Leurs verdicts, eux, ne changent pas.",
    );
  }
  const refuse = (name: string, message: string) =>
    json(
      { form: null, values: { version: versionId, source: sourceId }, errors: [{ name, message }] },
      { status: 409 },
    );
  switch (asked.refusal.code) {
    case "not-found":
      return notFound();
    case "nothing-deposited":
      return refuse("source", "Cet appel n’a aucun dossier déposé\u00A0: choisissez-en un autre.");
    case "rules-incomplete":
      return refuse(
        "version",
        `Un réglage de cette version ne peut pas être lu (${asked.refusal.sentence})\u00A0: corrigez-le, puis recommencez.`,
      );
  }
}

export default function ReplayPage() {
  const { view, filter } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const state = formState(answer, { version: view.version.id, source: view.source?.id ?? "" });
  return (
    <>
      <PageHeader
        back={{ to: `/gestion/appels/${view.call.id}`, label: view.call.title }}
        title="Essayer les règles sur des dossiers déposés"
        lead="Avant de publier une version, voyez quels dossiers changeraient de verdict, et pourquoi. Les verdicts rendus ne changent pas, et les associations n’en savent rien."
      />
      <ErrorSummary errors={state.errors} />
      <Stack>
        {view.source === null ? (
          <EmptyState title="Aucun dossier déposé">
            Il faut au moins un appel avec des dossiers déposés pour essayer des règles.
          </EmptyState>
        ) : (
          <PlainForm label="Essayer les règles">
            <div className="filter-fields">
              <Select
                label="Version essayée"
                placeholder={null}
                width="20"
                options={view.versions.map(({ id, number, isPublished }) => ({
                  value: id,
                  label: `Version ${number} (${isPublished ? "publiée" : "en préparation"})`,
                }))}
                {...state.field("version")}
              />
              <Select
                label="Dossiers rejugés"
                placeholder={null}
                options={view.sources.map(({ id, title, deposited }) => ({
                  value: id,
                  label: `${title}\u00A0: ${deposited} ${deposited > 1 ? "dossiers" : "dossier"}`,
                }))}
                {...state.field("source")}
              />
              <Button>{view.run ? "Essayer à nouveau" : "Essayer ces règles"}</Button>
            </div>
          </PlainForm>
        )}
        <Settings view={view} />
        {view.run && <ReplayResult view={view} run={view.run} filter={filter} />}
      </Stack>
    </>
  );
}

function Settings({
  view: { settings, source, call, version },
}: {
  view: Pick<ReplayView, "settings" | "source" | "call" | "version">;
}) {
  if (!source) return null;
  if (settings.length === 0) {
    return (
      <Notice title="Aucun seuil ne change">
        {`Les seuils de la version ${version.number} sont ceux par lesquels ces dossiers ont été jugés. Un quartier, une commune ou un pilier ajouté ou retiré peut quand même changer un verdict.`}
      </Notice>
    );
  }
  return (
    <DataTable
      caption="Seuils qui changent"
      rows={settings}
      rowKey={({ name }) => name}
      columns={[
        { label: "Seuil", isRowHeader: true, cell: ({ label }) => label },
        {
          label: source.id === call.id ? "En vigueur" : "De l’appel des dossiers",
          align: "end",
          cell: ({ inForce }) => inForce,
        },
        { label: `Version ${version.number}`, align: "end", cell: ({ tried }) => tried },
      ]}
    />
  );
}
