import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { uploadSentence } from "~/domain/attachment/upload-refusal";
import { keepDocument, type KeepingRefusal } from "~/features/associations/vault/keep-document.server";
import { vaultForm } from "~/features/associations/vault/vault-forms.schema";
import { formValues } from "~/platform/forms/form-values";
import { checkForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { BrokenMultipart, readMultipart } from "~/platform/storage/read-multipart.server";
import { storage } from "~/platform/storage/storage.server";
import { typedBesideFile } from "./association/typed-beside-file";
import { ownAssociation } from "./association/own-association.server";

/** Reached by reloading the address of a sending: the page of the documents is the one to see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const associationId = ownAssociation(actor, params.associationId, "association.read");
  return redirect(`/associations/${associationId}/documents`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.edit");
  const associationId = ownAssociation(actor, params.associationId, "association.edit");
  const back = (sentence: string, typed: Readonly<Record<string, string>> = {}) =>
    redirectWithFlash(
      `/associations/${associationId}/documents${typedInAddress(typed)}`,
      sentence,
      "warning",
    );
  const sent = await readMultipart(request, async (content, fileName, fields) => {
    const form = await checkForm({ form: null, values: formValues(Object.entries(fields)) }, vaultForm);
    if (!form.ok) return form;
    const everything = { ...ports(), storage: storage() };
    return keepDocument(everything, actor, { associationId, ...form.value, fileName, content });
  }).catch((error: unknown) => {
    if (error instanceof BrokenMultipart) return null;
    throw error;
  });
  if (sent === null) return back(uploadSentence({ code: "malformed" }));
  const { kept, fields } = sent;
  if (kept === null) return back(uploadSentence({ code: "no-file" }), fields);
  if (kept.ok)
    return redirectWithFlash(
      `/associations/${associationId}/documents`,
      `«\u00A0${kept.value.fileName}\u00A0» est gardé.`,
    );
  return back("errors" in kept.refusal ? kept.refusal.errors[0]!.message : sentenceOf(kept.refusal), fields);
}

/** What stood beside a refused file goes back to its fields. */
function typedInAddress(fields: Readonly<Record<string, string>>): string {
  const typed = new URLSearchParams(
    typedBesideFile.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])),
  );
  return typed.size === 0 ? "" : `?${typed}`;
}

function sentenceOf(refusal: KeepingRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "already-there":
      return "Ce même fichier est déjà gardé pour ce document. Rien n’a été ajouté.";
    case "too-many":
      return "Il y a déjà dix fichiers de ce document. Retirez-en un avant d’en ajouter un autre.";
    default:
      return uploadSentence(refusal);
  }
}
