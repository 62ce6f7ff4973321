import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { callPartBySlug } from "~/domain/call/parts";
import { answerPart } from "~/features/calls/builder/answer-part.server";
import { findPartPage } from "~/features/calls/builder/part-page.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { PartConflict } from "./builder/part-conflict";
import { PartFields } from "./builder/part-fields";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.title} – ${data.call.title}` : "Appel"} – Gestion – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const part = callPartBySlug(params.part);
  if (!part) notFound();
  const page = await findPartPage(ports(), actor, { callId: pathIdentifier(params.callId), part: part.code });
  if (!page) notFound();
  return { ...page, slug: part.slug, title: part.title, about: part.about };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const part = callPartBySlug(params.part);
  if (!part) notFound();
  const callId = pathIdentifier(params.callId);
  const page = await findPartPage(ports(), actor, { callId, part: part.code });
  if (!page) notFound();
  const posted = await readPostedForm(request);
  const answer = await answerPart(ports(), actor, { callId, part: part.code, posted });
  switch (answer.kind) {
    case "saved":
      return redirectWithFlash(`/gestion/appels/${callId}`, `«\u00A0${part.title}\u00A0» est enregistré.`);
    case "shown":
      return json(answer.view, { status: answer.status });
    case "not-found":
      return notFound();
  }
}

export default function CallPartPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = formState(answer, page.values);
  const conflict = answer && "conflict" in answer ? answer.conflict : undefined;
  const seen = answer && "seen" in answer ? answer.seen : page.seen;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          back={{ to: `/gestion/appels/${page.call.id}`, label: page.call.title }}
          kicker={page.call.isPublished ? `Correction, version ${page.number}` : "Brouillon"}
          title={page.title}
          lead={page.about}
        />
        {conflict && (
          <PartConflict conflict={conflict} path={`/gestion/appels/${page.call.id}/brouillon/${page.slug}`} />
        )}
        <PlainForm>
          <input type="hidden" name="_seen" value={seen} />
          <DefaultButton />
          <PartFields part={page.part} form={form} context={page.context} />
          <Actions>
            <Button name="_intent" value="save">
              Enregistrer
            </Button>
          </Actions>
        </PlainForm>
      </Reading>
    </>
  );
}

/** The Enter key presses the first button of a form: it saves, rather than moving a row. */
function DefaultButton() {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <button type="submit" name="_intent" value="save" tabIndex={-1}>
        Enregistrer
      </button>
    </div>
  );
}
