import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { withExtras } from "~/domain/application/form/section-of-call";
import { sectionBySlug } from "~/domain/application/sections";
import { answerPreview, findSectionPreview } from "~/features/applications/sections/preview.server";
import type { SectionView } from "~/features/applications/sections/section-answer";
import { findCallPreview } from "~/features/calls/preview.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { formToPreview } from "./parts/form-to-preview";
import { SectionForm } from "./parts/section-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Aperçu – ${sectionBySlug(data?.page.slug ?? "")?.title ?? "Rubrique"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const page = await findSectionPreview(ports(), formToPreview(preview), params.section!);
  if (!page) notFound();
  return { callId: preview.id, page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const posted = await readPostedForm(request);
  const view = await answerPreview(formToPreview(preview), params.section!, posted);
  if (!view) notFound();
  return json(view, { status: view.errors.length > 0 ? 422 : 200 });
}

/** A section as an association would fill it: the form's own parts, and nothing kept. */
export default function CallPreviewSectionPage() {
  const { callId, page } = useLoaderData<typeof loader>();
  const view = (useActionData<typeof action>() ?? null) as SectionView | null;
  const section = withExtras(sectionBySlug(page.slug)!, page.extras);
  const form = formState(view, page.answers);
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          back={{ to: `/gestion/appels/${callId}/apercu`, label: "Aperçu du formulaire" }}
          kicker="Aperçu, rien n’est enregistré"
          title={section.title}
          lead={section.lead}
        />
        {view && view.errors.length === 0 && (
          <Notice tone="success" role="status" title="Il ne manque rien dans cette rubrique" />
        )}
        <SectionForm section={section} page={page} view={view} form={form} />
      </Reading>
    </>
  );
}
