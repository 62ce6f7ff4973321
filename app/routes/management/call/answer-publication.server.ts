import type { Actor } from "~/domain/access/actor";
import { dateRefusalWords } from "~/domain/call/correction";
import { counted } from "~/domain/eligibility/wording";
import { typeset } from "~/domain/text/typography";
import { publishCorrection } from "~/features/calls/draft/publish-correction.server";
import { correctionForm, publicationForm } from "~/features/calls/publication-form.schema";
import { publishCall } from "~/features/calls/publish-call.server";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";

export type PublicationAnswer =
  | { readonly kind: "published"; readonly sentence: string }
  | { readonly kind: "form"; readonly refusal: FormRefusal; readonly status: 409 | 422 }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "not-found" };

interface Posted {
  readonly callId: string;
  readonly posted: PostedForm;
}

const changed = "Cet appel a changé entre-temps. Rechargez la page, relisez, puis recommencez.";

/** Publishes a call, or its correction when a note says what changes. */
export async function answerPublication(
  ports: Ports,
  actor: Actor,
  sent: Posted,
): Promise<PublicationAnswer> {
  return "changeNote" in sent.posted.values
    ? publishCorrected(ports, actor, sent)
    : publishFirst(ports, actor, sent);
}

async function publishFirst(
  ports: Ports,
  actor: Actor,
  { callId, posted }: Posted,
): Promise<PublicationAnswer> {
  const form = await checkForm(posted, publicationForm);
  if (!form.ok) return { kind: "form", refusal: form.refusal, status: 422 };
  const done = await publishCall(ports, actor, { callId, ...form.value });
  if (done.ok)
    return {
      kind: "published",
      sentence: "L’appel est publié. Il s’ouvre et se clôt de lui-même, à l’heure dite.",
    };
  switch (done.refusal.code) {
    case "not-found":
      return { kind: "not-found" };
    case "incomplete":
      return { kind: "refused", sentence: inOneLine(done.refusal.missing) };
    case "already-published":
    case "changed-meanwhile":
      return { kind: "refused", sentence: changed };
  }
}

async function publishCorrected(
  ports: Ports,
  actor: Actor,
  { callId, posted }: Posted,
): Promise<PublicationAnswer> {
  const form = await checkForm(posted, correctionForm);
  if (!form.ok) return { kind: "form", refusal: form.refusal, status: 422 };
  const done = await publishCorrection(ports, actor, { callId, ...form.value });
  if (done.ok) return { kind: "published", sentence: publishedSentence(done.value.moved) };
  switch (done.refusal.code) {
    case "not-found":
      return { kind: "not-found" };
    case "incomplete":
      return { kind: "refused", sentence: inOneLine(done.refusal.missing) };
    case "dates-refused": {
      const { why } = done.refusal;
      const message = typeset(dateRefusalWords[why]);
      const name = why === "closes-earlier" ? "acceptsEarlierClosing" : "";
      const refusal = { form: null, values: posted.values, errors: [{ name, message }] };
      return { kind: "form", refusal, status: 409 };
    }
    case "changed-meanwhile":
      return { kind: "refused", sentence: changed };
  }
}

function inOneLine(missing: readonly { readonly message: string }[]): string {
  return missing.map(({ message }) => message).join(" ");
}

function publishedSentence(moved: number): string {
  return moved === 0
    ? "La correction est publiée."
    : `La correction est publiée. ${counted(moved, "dossier commencé suit", "dossiers commencés suivent")} la nouvelle version.`;
}
