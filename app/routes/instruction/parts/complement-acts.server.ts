import type { Actor } from "~/domain/access/actor";
import { dayInWords } from "~/domain/calendar/paris";
import { withReadySentence } from "~/domain/complement/sentences";
import { askComplement, type AskRefusal } from "~/features/instruction/complements/ask-complement.server";
import {
  acceptForm,
  askForm,
  extendForm,
  giveUpForm,
} from "~/features/instruction/complements/complement-forms.schema";
import {
  acceptComplement,
  extendComplement,
  giveUpComplement,
  type SettleRefusal,
} from "~/features/instruction/complements/settle-complement.server";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";

/** The form again: as typed, previewed or refused. */
export interface Shown {
  readonly status: number;
  readonly body: FormRefusal & { readonly isPreview?: boolean };
}

const stale = "Cette demande a changé entre-temps. Rechargez la page pour la relire.";

interface Act {
  readonly number: string;
  readonly posted: PostedForm;
  /** The dossier again, in its list. */
  readonly here: string;
}

/** Asks, accepts, gives up or extends, as the form says. */
export async function complementAct(actor: Actor, { number, here, posted }: Act): Promise<Response | Shown> {
  switch (posted.form) {
    case "accept": {
      const form = await checkForm(posted, acceptForm);
      if (!form.ok) return notFound();
      const accepted = await acceptComplement(ports(), actor, { number, ...form.value });
      return accepted.ok ? redirectWithFlash(here, "Le dossier est complet.") : settled(accepted.refusal);
    }
    case "give-up": {
      const form = await checkForm(posted, giveUpForm);
      if (!form.ok) return notFound();
      const given = await giveUpComplement(ports(), actor, { number, ...form.value });
      return given.ok
        ? redirectWithFlash(here, "L’instruction reprend avec ce que le dossier contient.")
        : settled(given.refusal);
    }
    case "extend": {
      const form = await checkForm(posted, extendForm);
      if (!form.ok) return { status: 422, body: form.refusal };
      const extended = await extendComplement(ports(), actor, { number, ...form.value });
      if (extended.ok)
        return redirectWithFlash(here, "Le délai est prolongé. L’association en est informée.");
      const { refusal } = extended;
      return refusal.code === "not-found" || refusal.code === "changed-meanwhile"
        ? settled(refusal)
        : refusedDay(posted, refusal);
    }
    default:
      return ask(actor, { number, here, posted });
  }
}

async function ask(actor: Actor, { number, here, posted }: Act): Promise<Response | Shown> {
  const { intent: pressed, message: written } = posted.values;
  if (typeof pressed === "string" && pressed.startsWith("insert:")) {
    const message = withReadySentence(
      typeof written === "string" ? written : "",
      pressed.slice("insert:".length),
    );
    return { status: 200, body: { ...posted, values: { ...posted.values, message }, errors: [] } };
  }
  const form = await checkForm(posted, askForm);
  if (!form.ok) return { status: 422, body: form.refusal };
  const { intent, ...asked } = form.value;
  if (intent === "preview") return { status: 200, body: { ...posted, errors: [], isPreview: true } };
  const answer = await askComplement(ports(), actor, { number, ...asked });
  if (answer.ok)
    return redirectWithFlash(here, "Le complément est demandé. Le délai de réponse est suspendu.");
  const { refusal } = answer;
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "wrong-status":
    case "changed-meanwhile":
      return conflict(
        "Ce dossier a changé entre-temps. Rechargez la page, relisez, puis demandez à nouveau.",
      );
    default:
      return refusedDay(posted, refusal);
  }
}

function settled(refusal: SettleRefusal): never {
  return refusal.code === "not-found" ? notFound() : conflict(stale);
}

function refusedDay(
  posted: PostedForm,
  refusal: Exclude<AskRefusal, { code: "not-found" | "wrong-status" | "changed-meanwhile" }>,
): Shown {
  const error = () => {
    switch (refusal.code) {
      case "unknown-subject":
        return { name: "subjects", message: "Cochez des questions ou des pièces de la liste." };
      case "too-soon":
        return {
          name: "dueOn",
          message: `Laissez le temps de répondre\u00A0: au plus tôt le ${dayInWords(refusal.earliest)}.`,
        };
      case "too-late":
        return {
          name: "dueOn",
          message: `N’attendez pas plus de 60 jours\u00A0: au plus tard le ${dayInWords(refusal.latest)}.`,
        };
    }
  };
  return { status: 422, body: { ...posted, errors: [error()] } };
}
