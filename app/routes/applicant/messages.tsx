import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { FileInput } from "~/components/fields/file-input";
import { Select } from "~/components/fields/select";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { MessageThread } from "~/components/message-thread";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { sectionByCode, sections } from "~/domain/application/sections";
import { acceptedByPicker, acceptedInWords } from "~/domain/attachment/file-kinds";
import { isUploadFault } from "~/domain/attachment/upload-refusal";
import { sectionPath } from "~/domain/application/form/paths";
import { messageForm } from "~/features/exchange/exchange-forms.schema";
import { sendToService } from "~/features/exchange/send-message.server";
import { sendWithFile } from "~/features/exchange/send-with-file.server";
import { openOwnThread } from "~/features/exchange/thread.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { readFormWithFile } from "~/platform/storage/read-form-with-file.server";
import { storage } from "~/platform/storage/storage.server";

export const meta: MetaFunction = () => [{ title: "Messages – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const thread = await openOwnThread(ports(), actor, params.number!);
  if (!thread) notFound();
  return { thread };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "application.edit", number);
  const read = await readFormWithFile(
    request,
    messageForm,
    (form, file) =>
      sendWithFile(sendToService, { ...ports(), storage: storage() }, actor, { number, ...form }, file),
    isUploadFault,
  );
  if (read.form) return json(read.form, { status: 422 });
  return read.kept.ok
    ? redirectWithFlash(`/dossiers/${number}/messages`, "Votre message est envoyé.")
    : notFound();
}

export default function MessagesPage() {
  const { thread } = useLoaderData<typeof loader>();
  const { number, title, messages, mayWrite } = thread;
  const form = formState(useActionData());
  return (
    <Reading>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        kicker={`Dossier ${number} · ${title || "Projet sans titre"}`}
        title="Messages"
        lead={`Lus par les personnes qui instruisent votre dossier et par les membres de votre association. Réponse habituelle : ${usualWords(thread.usualDays)}.`}
      />
      <MessageThread
        side="association"
        empty="Une question sur votre dossier ? Écrivez-la ici. Les réponses aux questions fréquentes sont sur la page Aide."
        messages={messages.map((message) => ({
          ...message,
          sentAt: new Date(message.sentAt),
          readAt: message.readAt && new Date(message.readAt),
          about: aboutLink(number, message.about),
        }))}
      />
      {mayWrite ? (
        <PlainForm label="Écrire un message" hasFiles>
          <TextArea label="Votre message" rows={5} max={5000} {...form.field("body")} />
          <Select
            label="À propos de"
            isOptional
            placeholder="Tout le dossier"
            options={sections.map(({ code, title: label }) => ({ value: code, label }))}
            {...form.field("about")}
          />
          <FileInput
            label="Joindre un fichier"
            hint={`20 Mo au plus : ${acceptedInWords}.`}
            isOptional
            accept={acceptedByPicker}
            name="file"
            error={form.errorOf("file")}
          />
          <Button>Envoyer le message</Button>
        </PlainForm>
      ) : (
        <Notice title="Vous ne pouvez pas écrire de message ici">
          Les messages s’ouvrent quand le dossier est envoyé, aux personnes qui peuvent le modifier. Avant
          cela, le contact de l’appel à projets vous répond.
        </Notice>
      )}
    </Reading>
  );
}

/** The part of the dossier that a message speaks of. */
function aboutLink(number: string, code: string) {
  const section = sectionByCode(code);
  return section && { to: sectionPath(number, section), label: section.title };
}

function usualWords(days: number | null): string {
  if (days === null) return "quelques jours ouvrés";
  return days <= 1 ? "sous un jour" : `sous ${days} jours`;
}
