import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ChangeList } from "~/components/change-list";
import { DateTime } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { callPartByCode } from "~/domain/call/parts";
import { counted } from "~/domain/eligibility/wording";
import { typeset } from "~/domain/text/typography";
import { findDraftChanges } from "~/features/calls/draft-changes.server";
import { findManagedCall } from "~/features/calls/managed-call.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { answerPublication } from "./call/answer-publication.server";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Publier ${data?.call.title ?? "un appel"} – Gestion – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const call = await findManagedCall(ports(), actor, pathIdentifier(params.callId));
  if (!call?.draft) notFound();
  const changes = call.draft.isCorrection ? await findDraftChanges(ports(), actor, call.id) : [];
  return { call, draft: call.draft, changes };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const callId = pathIdentifier(params.callId);
  if (!(await findManagedCall(ports(), actor, callId))?.draft) notFound();
  const posted = await readPostedForm(request);
  const answer = await answerPublication(ports(), actor, { callId, posted });
  switch (answer.kind) {
    case "published":
      return redirectWithFlash(`/gestion/appels/${callId}`, answer.sentence);
    case "form":
      return json(answer.refusal, { status: answer.status });
    case "refused":
      return conflict(answer.sentence);
    case "not-found":
      return notFound();
  }
}

export default function CallPublicationPage() {
  const { call, draft, changes } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  const here = `/gestion/appels/${call.id}`;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          back={{ to: here, label: call.title }}
          title={draft.isCorrection ? `Publier la version ${draft.number}` : "Publier l’appel"}
          lead={
            draft.isCorrection
              ? "Relisez ce qui change : c’est ce que liront les associations."
              : "L’appel s’ouvre et se clôt de lui-même, à l’heure dite."
          }
        />
        {changes.map(({ part, title, changes: listed }) => (
          <section key={part} aria-labelledby={`changes-${part}`}>
            <h2 id={`changes-${part}`}>{title}</h2>
            <ChangeList changes={listed} />
          </section>
        ))}
        {draft.isCorrection && changes.length === 0 && (
          <Notice title="Rien ne change encore">
            Cette correction dit la même chose que la version publiée.
          </Notice>
        )}
        {!draft.isCorrection && draft.missing.length === 0 && (
          <>
            <Notice tone="success" title="Rien ne manque">
              La page publique, le formulaire, les règles et la grille sont prêts. Une fois publié, l’appel se
              corrige par une nouvelle version, dont chaque changement est montré.
            </Notice>
            <SummaryList
              rows={[
                {
                  term: "Annoncé",
                  value: call.isPractice
                    ? "Nulle part : c’est un entraînement, ouvert à qui en a l’adresse."
                    : "Dès la publication, sur le portail et sur les sites qui le relaient.",
                },
                { term: "Ouverture", value: <DateTime at={call.opensAt} /> },
                { term: "Clôture", value: <DateTime at={call.closesAt} precise /> },
              ]}
            />
          </>
        )}
        {draft.missing.length > 0 ? (
          <Notice tone="warning" title="Il manque quelque chose avant de publier">
            <ul>
              {draft.missing.map(({ part, message }) => (
                <li key={message}>
                  <a href={`${here}/brouillon/${callPartByCode(part).slug}`}>{typeset(message)}</a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <PlainForm>
            <input type="hidden" name="version" value={call.version} />
            <input type="hidden" name="revision" value={draft.revision} />
            {draft.isCorrection && (
              <>
                {call.started > 0 && (
                  <Notice title={`${counted(call.started, "dossier commencé", "dossiers commencés")}`}>
                    Ils passent à la nouvelle version sans perdre une réponse, et les personnes qui les ont
                    commencés reçoivent un courriel. Les dossiers déposés gardent leur version.
                  </Notice>
                )}
                <TextArea
                  label="Ce qui change, en quelques mots"
                  hint="Lu par les associations, sur la page de l’appel et dans le courriel."
                  rows={3}
                  max={1000}
                  {...form.field("changeNote")}
                />
                <Checkbox
                  label="J’avance la clôture en connaissance de cause"
                  hint="À cocher seulement si la nouvelle clôture est plus tôt que celle qui est publiée."
                  {...form.field("acceptsEarlierClosing")}
                />
              </>
            )}
            <Actions>
              <Button>{draft.isCorrection ? "Publier la correction" : "Publier l’appel"}</Button>
            </Actions>
          </PlainForm>
        )}
      </Reading>
    </>
  );
}
