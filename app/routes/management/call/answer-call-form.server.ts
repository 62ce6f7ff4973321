import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { archiveCall } from "~/features/calls/archive-call.server";
import { dropCorrection } from "~/features/calls/draft/drop-correction.server";
import { duplicateCall } from "~/features/calls/draft/duplicate-call.server";
import { startCorrection } from "~/features/calls/draft/start-correction.server";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";

export type CallFormAnswer =
  | { readonly kind: "done"; readonly to: string; readonly sentence: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "form"; readonly refusal: FormRefusal }
  | { readonly kind: "not-found" }
  | { readonly kind: "unknown" };

interface Posted {
  readonly callId: string;
  readonly posted: PostedForm;
}

const changed = "Cet appel a changé entre-temps. Rechargez la page, relisez, puis recommencez.";
const seenVersion = z.object({ version: z.coerce.number().int().min(0) });
const seenRevision = z.object({ revision: z.coerce.number().int().min(0) });
const target = z.object({ campaignId: z.uuid("Choisissez une campagne.") });

/** Runs the command of the button that was pressed on the page of a call. */
export async function answerCallForm(
  ports: Ports,
  actor: Actor,
  { callId, posted }: Posted,
): Promise<CallFormAnswer> {
  const here = `/gestion/appels/${callId}`;
  switch (posted.form) {
    case "correct": {
      const done = await startCorrection(ports, actor, { callId });
      if (done.ok) return { kind: "done", to: here, sentence: "La correction est commencée." };
      return done.refusal.code === "not-found"
        ? { kind: "not-found" }
        : { kind: "refused", sentence: changed };
    }
    case "drop": {
      const form = await checkForm(posted, seenRevision);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const done = await dropCorrection(ports, actor, { callId, ...form.value });
      if (done.ok) return { kind: "done", to: here, sentence: "La correction est abandonnée." };
      return done.refusal.code === "not-found"
        ? { kind: "not-found" }
        : { kind: "refused", sentence: changed };
    }
    case "duplicate": {
      const form = await checkForm(posted, target);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const done = await duplicateCall(ports, actor, { callId, ...form.value });
      if (done.ok) {
        return {
          kind: "done",
          to: `/gestion/appels/${done.value.id}`,
          sentence: "L’appel est dupliqué en brouillon. Relisez chaque page avant de le publier.",
        };
      }
      return done.refusal.code === "name-taken"
        ? { kind: "refused", sentence: "Une autre copie vient d’être faite. Recommencez." }
        : { kind: "not-found" };
    }
    case "archive": {
      const form = await checkForm(posted, seenVersion);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const done = await archiveCall(ports, actor, { callId, ...form.value });
      if (done.ok) return { kind: "done", to: here, sentence: "L’appel est archivé. Sa page reste lisible." };
      return done.refusal.code === "not-found"
        ? { kind: "not-found" }
        : { kind: "refused", sentence: changed };
    }
    default:
      return { kind: "unknown" };
  }
}
