import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { uploadSentence } from "~/domain/attachment/upload-refusal";
import {
  receiveAttachment,
  type UploadRefusal,
} from "~/features/applications/attachments/receive-attachment.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { BrokenMultipart, readMultipart } from "~/platform/storage/read-multipart.server";
import { storage } from "~/platform/storage/storage.server";

/** Reached by reloading the address of a sending: the page of the documents is the one to see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "application.read");
  return redirect(`/dossiers/${params.number}/pieces`);
}

/** The script of the page asks where to go next; without it the browser is led there. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const answer = await receive(request, actor, params.number!);
  if (request.headers.get("Accept") !== "application/json") return answer;
  const to = answer.headers.get("Location");
  return json({ to }, { headers: { "Set-Cookie": answer.headers.get("Set-Cookie") ?? "" } });
}

async function receive(request: Request, actor: Actor, number: string): Promise<Response> {
  await requireOwnApplication(actor, "application.edit", number);
  const sent = await readMultipart(request, (content, fileName, { documentType = "" }) =>
    receiveAttachment({ ...ports(), storage: storage() }, actor, { number, documentType, fileName, content }),
  ).catch((error: unknown) => {
    if (error instanceof BrokenMultipart) return null;
    throw error;
  });
  const home = `/dossiers/${number}/${sent?.fields.back === "complement" ? "complement" : "pieces"}`;
  if (sent === null) return back(home, uploadSentence({ code: "malformed" }));
  if (sent.kept === null) return back(home, uploadSentence({ code: "no-file" }));
  if (!sent.kept.ok) return back(home, sentenceOf(sent.kept.refusal));
  return redirectWithFlash(home, `«\u00A0${sent.kept.value.fileName}\u00A0» est joint au dossier.`);
}

/** The browser has sent a file: it gets a page again, with the sentence above its title, with or without a script. */
function back(home: string, sentence: string): Promise<Response> {
  return redirectWithFlash(home, sentence, "warning");
}

function sentenceOf(refusal: UploadRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "not-editable":
      return "Le dossier ne se modifie plus\u00A0: rien n’a été ajouté. Si une pièce manque, le service vous la demandera.";
    case "call-closed":
      return "L’appel à projets est fermé\u00A0: rien n’a été ajouté.";
    default:
      return uploadSentence(refusal);
  }
}
