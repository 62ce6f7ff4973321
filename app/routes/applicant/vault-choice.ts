import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { uploadSentence } from "~/domain/attachment/upload-refusal";
import {
  takeVaultDocument,
  type VaultUseRefusal,
} from "~/features/applications/attachments/take-vault-document.server";
import { vaultChoiceForm } from "~/features/applications/attachments/vault-choice.schema";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

/** Reached by reloading the address of a choice: the page of the documents is the one to see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "application.read");
  return redirect(`/dossiers/${params.number}/pieces`);
}

/** Joins a document that the association keeps to the dossier. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "application.edit", number);
  const form = await readForm(request, vaultChoiceForm);
  if (!form.ok) badRequest(form.refusal.errors[0]?.message);
  const page = `/dossiers/${number}/pieces`;
  const taken = await takeVaultDocument(ports(), actor, { number, ...form.value });
  if (taken.ok) return redirectWithFlash(page, `«\u00A0${taken.value.fileName}\u00A0» est joint au dossier.`);
  return redirectWithFlash(page, sentenceOf(taken.refusal), "warning");
}

function sentenceOf(refusal: VaultUseRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "not-editable":
      return "Le dossier ne se modifie plus\u00A0: rien n’a été ajouté.";
    case "call-closed":
      return "L’appel à projets est fermé\u00A0: rien n’a été ajouté.";
    case "document-gone":
      return "Ce document n’est plus dans le coffre. Choisissez-en un autre.";
    case "expired":
      return "Ce document n’est plus valable\u00A0: remplacez-le dans les documents de l’association.";
    case "document-not-asked":
    case "too-many":
    case "already-there":
      return uploadSentence({ code: refusal.code });
  }
}
