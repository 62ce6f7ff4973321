import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Reading, Stack } from "~/components/layout";
import { acceptedInWords } from "~/domain/attachment/file-kinds";
import { findDocuments } from "~/features/applications/attachments/queries.server";
import { removalForm } from "~/features/applications/attachments/removal-form.schema";
import {
  removeAttachment,
  type RemovalRefusal,
} from "~/features/applications/attachments/remove-attachment.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { DocumentCard } from "./documents/document-card";

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
  const form = await readForm(request, removalForm);
  if (!form.ok) badRequest(form.refusal.errors[0]?.message);
  const removed = await removeAttachment(ports(), actor, { number, ...form.value });
  if (!removed.ok) answerRefusal(removed.refusal);
  return redirectWithFlash(`/dossiers/${number}/pieces`, "Le fichier est retiré du dossier.");
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
  return (
    <Reading>
      <PageHeader
        title="Pièces à joindre"
        kicker={title ? `Dossier ${number} · ${title}` : `Dossier ${number}`}
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        lead={`Formats acceptés : ${acceptedInWords}. 20 Mo au plus par fichier. Une photo nette prise avec un téléphone convient.`}
      />
      {!isEditable && (
        <Notice tone="info" title="Les pièces ne se modifient plus">
          Vous pouvez encore les télécharger.
        </Notice>
      )}
      <Stack>
        {documents.map((document) => (
          <DocumentCard key={document.type} number={number} document={document} isEditable={isEditable} />
        ))}
      </Stack>
    </Reading>
  );
}
