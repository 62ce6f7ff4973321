import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { TaskList } from "~/components/task-list";
import { documentsToJoin } from "~/domain/attachment/documents-to-join";
import { counted } from "~/domain/eligibility/wording";
import { previewSections } from "~/features/applications/sections/preview.server";
import { findCallPreview } from "~/features/calls/preview.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { formToPreview } from "./parts/form-to-preview";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Aperçu du formulaire – ${data?.title ?? "Appel"} – Pilier` },
];

const minutesAQuestion = 1.5;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const groups = previewSections(formToPreview(preview));
  const questions = groups.flatMap(({ sections }) => sections).reduce((sum, one) => sum + one.questions, 0);
  return {
    id: preview.id,
    title: preview.title,
    groups,
    questions,
    minutes: Math.ceil((questions * minutesAQuestion) / 5) * 5,
    documents: documentsToJoin(preview.document.form).map(({ label, why }) => ({ label, why })),
  };
}

/** "45 minutes", "3 h 15". */
function durationInWords(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00A0minutes`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}\u00A0h${rest === 0 ? "" : `\u00A0${String(rest).padStart(2, "0")}`}`;
}

/** The tasks of a dossier as an association would find them. */
export default function CallPreviewPage() {
  const { id, title, groups, questions, minutes, documents } = useLoaderData<typeof loader>();
  const here = `/gestion/appels/${id}`;
  return (
    <Reading>
      <PageHeader
        back={{ to: here, label: title }}
        title="Aperçu du formulaire"
        lead={`Ce que verra une association : ${counted(questions, "question")}, environ ${durationInWords(minutes)}.`}
      />
      <Notice title="Rien n’est enregistré">Vous pouvez répondre pour voir ce que dit le formulaire.</Notice>
      <Stack gap="wide">
        {groups.map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <TaskList
              label={group.title}
              tasks={group.sections.map((section) => ({
                label: section.title,
                status: {
                  word:
                    section.slug === "budget" ? "Éditeur du budget" : counted(section.questions, "question"),
                  tone: "plain" as const,
                },
                ...(section.slug === "budget" ? {} : { to: `${here}/apercu/${section.slug}` }),
              }))}
            />
          </section>
        ))}
        <section>
          <h2>Pièces à joindre</h2>
          <SummaryList rows={documents.map(({ label, why }) => ({ term: label, value: why }))} />
        </section>
      </Stack>
    </Reading>
  );
}
