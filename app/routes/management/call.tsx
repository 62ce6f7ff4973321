import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EnvelopeBar } from "~/components/envelope-bar";
import { Panes, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { callStateTones, callStateWords } from "~/domain/call/lifecycle";
import { typeset } from "~/domain/text/typography";
import { findManagedCall } from "~/features/calls/managed-call.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { answerCallForm } from "./call/answer-call-form.server";
import { CallDraft } from "./call/call-draft";
import { CallSteps } from "./call/call-steps";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.call.title ?? "Appel"} – Gestion – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const call = await findManagedCall(ports(), actor, pathIdentifier(params.callId));
  if (!call) notFound();
  return { call };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const callId = pathIdentifier(params.callId);
  if (!(await findManagedCall(ports(), actor, callId))) notFound();
  const posted = await readPostedForm(request);
  const answer = await answerCallForm(ports(), actor, { callId, posted });
  switch (answer.kind) {
    case "done":
      return redirectWithFlash(answer.to, answer.sentence);
    case "refused":
      return conflict(answer.sentence);
    case "form":
      return json(answer.refusal, { status: 422 });
    case "not-found":
      return notFound();
    case "unknown":
      return badRequest();
  }
}

export default function ManagedCallPage() {
  const { call } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: "/gestion/appels", label: "Gestion des appels" }}
        kicker={
          <>
            <StatusTag tone={callStateTones[call.state]}>{callStateWords[call.state]}</StatusTag>
            {call.isPractice && " Entraînement"}
          </>
        }
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
      <Panes aside={<CallSteps call={call} />} asideLabel="Ce que vous pouvez faire" kind="text">
        <Stack gap="wide">
          {call.draft && <CallDraft call={call} draft={call.draft} />}
          <section aria-labelledby="faits">
            <h2 id="faits">{call.state === "draft" ? "Dates prévues" : "Ce qui est publié"}</h2>
            <SummaryList
              rows={[
                { term: "Campagne", value: String(call.year) },
                { term: "Ouverture", value: <DateTime at={call.opensAt} /> },
                { term: "Clôture", value: <DateTime at={call.closesAt} precise /> },
                ...(call.copiedFrom
                  ? [
                      {
                        term: "Dupliqué de",
                        value: <a href={`/gestion/appels/${call.copiedFrom.id}`}>{call.copiedFrom.title}</a>,
                      },
                    ]
                  : []),
              ]}
            />
            {call.envelopes.map(({ funder, total, committed }) => (
              <EnvelopeBar key={funder} label={funder} total={total} proposed={committed} word="engagés" />
            ))}
          </section>
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
              {
                label: "Ce qui change",
                cell: ({ changeNote }) => (changeNote ? typeset(changeNote) : "–"),
              },
            ]}
          />
        </Stack>
      </Panes>
    </>
  );
}
