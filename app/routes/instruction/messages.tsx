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

import { messageForm } from "~/features/exchange/exchange-forms.schema";
import { sendToAssociation } from "~/features/exchange/send-message.server";
import { sendWithFile } from "~/features/exchange/send-with-file.server";
import { openThread } from "~/features/exchange/thread.server";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { readFormWithFile } from "~/platform/storage/read-form-with-file.server";
import { storage } from "~/platform/storage/storage.server";
import { type DossierAddress, useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Messages – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const thread = await openThread(ports(), actor, params.number!);
  if (!thread) notFound();
  return { thread };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "review.write");
  const number = params.number!;
  await requireApplicationWithin(actor, "review.write", number);
  const read = await readFormWithFile(
    request,
    messageForm,
    (form, file) =>
      sendWithFile(sendToAssociation, { ...ports(), storage: storage() }, actor, { number, ...form }, file),
    isUploadFault,
  );
  if (read.form) return json(read.form, { status: 422 });
  return read.kept.ok
    ? redirectWithFlash(
        dossierInList(number, listCarried(request.url), { page: "messages" }),
        "Votre message est envoyé.",
      )
    : notFound();
}

export default function MessagesPage() {
  const { thread } = useLoaderData<typeof loader>();
  const { number, title, messages, mayWrite } = thread;
  const form = formState(useActionData());
  const address = useDossierAddress(number);
  return (
    <Reading>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        back={{ to: address(), label: `Dossier ${number}` }}
        kicker={`${number} – ${thread.association} – ${title}`}
        title="Message à l’association"
        lead="Lu par les membres de l’association. Ce qui doit rester entre agents va dans une note interne."
      />
      <MessageThread
        side="service"
        empty="Rien n’a encore été échangé avec l’association sur ce dossier."
        messages={messages.map((message) => ({
          ...message,
          sentAt: new Date(message.sentAt),
          readAt: message.readAt && new Date(message.readAt),
          about: aboutLink(address, message.about),
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
        <Notice title="Vous pouvez lire sans écrire">
          Une personne qui instruit ce dossier peut répondre.
        </Notice>
      )}
    </Reading>
  );
}

/** The part of the dossier that a message speaks of. */
function aboutLink(address: DossierAddress, code: string) {
  const section = sectionByCode(code);
  return section && { to: `${address()}#rubrique-${code}`, label: section.title };
}
