import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Reading, Stack } from "~/components/layout";
import type { Actor } from "~/domain/access/actor";
import { acceptedInWords } from "~/domain/attachment/file-kinds";
import { answerDocument } from "~/features/applications/attachments/answer-document.server";
import { missingForm } from "~/features/applications/attachments/missing-form.schema";
import { findDocuments } from "~/features/applications/attachments/queries.server";
import { removalForm } from "~/features/applications/attachments/removal-form.schema";
import {
  removeAttachment,
  type RemovalRefusal,
} from "~/features/applications/attachments/remove-attachment.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { DocumentCard } from "./documents/document-card";
import { sendingScript } from "./documents/sending/script-address";

/** Shows how far a file has come and shrinks photos; the page works without. */
export const handle = { script: sendingScript };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Pièces du dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const view = await findDocuments(ports(), actor, params.number!);
  if (!view) notFound();
  return json(view);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "application.edit", number);
  const posted = await readPostedForm(request);
  if (posted.form === "missing") return answerMissing(actor, number, posted);
  const form = await checkForm(posted, removalForm);
  if (!form.ok) badRequest(form.refusal.errors[0]?.message);
  const removed = await removeAttachment(ports(), actor, { number, ...form.value });
  if (!removed.ok) answerRefusal(removed.refusal);
  return redirectWithFlash(`/dossiers/${number}/pieces`, "Le fichier est retiré du dossier.");
}

async function answerMissing(actor: Actor, number: string, posted: PostedForm) {
  const here = `/dossiers/${number}/pieces`;
  const form = await checkForm(posted, missingForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { words, ...answer } = form.value;
  const done = await answerDocument(ports(), actor, { number, ...answer, words: words ?? "" });
  if (done.ok) return redirectWithFlash(here, "C’est noté. Les financeurs liront cette réponse.");
  switch (done.refusal.code) {
    case "joined":
      return redirectWithFlash(
        here,
        "Un fichier est déjà joint pour cette pièce\u00A0: rien n’a changé.",
        "warning",
      );
    case "document-not-asked":
      return badRequest();
    default:
      return answerRefusal(done.refusal);
  }
}

function answerRefusal({ code }: RemovalRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "not-editable":
      return conflict("Le dossier ne se modifie plus\u00A0: la pièce reste jointe.");
    case "call-closed":
      return conflict("L’appel à projets est fermé\u00A0: la pièce reste jointe.");
  }
}

export default function Documents() {
  const { number, title, isEditable, documents } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <Reading>
      <PageHeader
        title="Pièces à joindre"
        kicker={title ? `Dossier ${number} · ${title}` : `Dossier ${number}`}
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        lead={`Formats acceptés : ${acceptedInWords}. 20 Mo au plus par fichier. Une photo nette prise avec un téléphone convient.`}
      />
      <ErrorSummary errors={form.errors} />
      {!isEditable && (
        <Notice tone="info" title="Les pièces ne se modifient plus">
          Vous pouvez encore les télécharger.
        </Notice>
      )}
      <Stack>
        {documents.map((document) => (
          <DocumentCard
            key={document.type}
            number={number}
            document={document}
            isEditable={isEditable}
            form={form.field("documentType").value === document.type ? form : null}
          />
        ))}
      </Stack>
    </Reading>
  );
}
