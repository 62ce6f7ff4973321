import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EnvelopeBar } from "~/components/envelope-bar";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { callStateTones, callStateWords } from "~/domain/call/lifecycle";
import { missingPartWords } from "~/domain/call/publication";
import { typeset } from "~/domain/text/typography";
import { archiveCall } from "~/features/calls/archive-call.server";
import { findManagedCall } from "~/features/calls/managed-call.server";
import { publishCall } from "~/features/calls/publish-call.server";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.call.title ?? "Appel"} – Gestion – Pilier` },
];

const stepForm = z.object({ version: z.coerce.number().int().min(0) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const call = await findManagedCall(ports(), actor, pathIdentifier(params.callId));
  if (!call) notFound();
  return { call };
}

const changed = "Cet appel a changé entre-temps. Rechargez la page, relisez, puis recommencez.";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const callId = pathIdentifier(params.callId);
  if (!(await findManagedCall(ports(), actor, callId))) notFound();
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, stepForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const here = `/gestion/appels/${callId}`;
  if (posted.form === "publish") {
    const done = await publishCall(ports(), actor, { callId, ...form.value });
    if (done.ok)
      return redirectWithFlash(
        here,
        "L’appel est publié. Il s’ouvre et se clôt de lui-même, à l’heure dite.",
      );
    switch (done.refusal.code) {
      case "not-found":
        return notFound();
      case "incomplete":
        return conflict(done.refusal.missing.map((part) => missingPartWords[part]).join(" "));
      case "already-published":
      case "changed-meanwhile":
        return conflict(changed);
    }
  }
  if (posted.form !== "archive") return badRequest();
  const done = await archiveCall(ports(), actor, { callId, ...form.value });
  if (done.ok) return redirectWithFlash(here, "L’appel est archivé. Sa page reste lisible.");
  return done.refusal.code === "not-found" ? notFound() : conflict(changed);
}

export default function ManagedCallPage() {
  const { call } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        back={{ to: "/gestion/appels", label: "Gestion des appels" }}
        kicker={<StatusTag tone={callStateTones[call.state]}>{callStateWords[call.state]}</StatusTag>}
        title={call.title}
        lead={call.summary}
        actions={
          call.state !== "draft" && (
            <ButtonLink kind="secondary" to={`/appels/${call.slug}`}>
              Voir la page publique
            </ButtonLink>
          )
        }
      />
      <SummaryList
        rows={[
          { term: "Ouverture", value: <DateTime at={call.opensAt} /> },
          { term: "Clôture", value: <DateTime at={call.closesAt} precise /> },
        ]}
      />
      {call.envelopes.map(({ funder, total, committed }) => (
        <EnvelopeBar key={funder} label={funder} total={total} proposed={committed} />
      ))}
      <DataTable
        caption="Versions"
        rows={call.versions}
        rowKey={({ number }) => String(number)}
        columns={[
          { label: "Version", isRowHeader: true, cell: ({ number }) => number },
          {
            label: "Publiée",
            cell: ({ publishedAt }) => (publishedAt ? <DateTime at={publishedAt} /> : "pas encore"),
          },
          { label: "Ce qui change", cell: ({ changeNote }) => (changeNote ? typeset(changeNote) : "–") },
        ]}
      />
      {call.state === "draft" &&
        (call.missing.length > 0 ? (
          <Notice tone="warning" title="Il manque quelque chose avant de publier">
            <ul>
              {call.missing.map((part) => (
                <li key={part}>{missingPartWords[part]}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <PlainForm form="publish">
            <input type="hidden" name="version" value={call.version} />
            <Button>Publier l’appel</Button>
          </PlainForm>
        ))}
      {call.state === "closed" && (
        <PlainForm form="archive">
          <input type="hidden" name="version" value={call.version} />
          <Button kind="secondary">Archiver l’appel</Button>
        </PlainForm>
      )}
    </Reading>
  );
}
