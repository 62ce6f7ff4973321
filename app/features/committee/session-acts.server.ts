import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { repeated, typedText } from "~/platform/forms/typed-values";
import type { Ports } from "~/platform/ports.server";
import { approveMinutes } from "./approve-minutes.server";
import { closeSession } from "./close-session.server";
import { conveneSession } from "./convene-session.server";
import { declarePresence } from "./declare-presence.server";
import { declareRecusal } from "./declare-recusal.server";
import { liftRecusal } from "./lift-recusal.server";
import { openSession } from "./open-session.server";

const empty = z.object({});
const presence = z.object({ present: repeated(z.uuid()) });
const dossierNumber = z.string().regex(/^\d{4}-\d{5,}$/);
const lifting = z.object({ number: dossierNumber });
const recusal = z.object({
  number: dossierNumber,
  reason: typedText("Dites en quelques mots ce qui vous lie à l’association.", { max: 500 }),
});

/** What the form named `posted.form` asks of the session: refused as a form, refused by the rules, or done. */
export async function actOnSession(ports: Ports, actor: Actor, sessionId: string, posted: PostedForm) {
  switch (posted.form) {
    case "convene":
      return done(
        await checkForm(posted, empty),
        () => conveneSession(ports, actor, { sessionId }),
        "La convocation est envoyée aux membres.",
      );
    case "open":
      return done(
        await checkForm(posted, empty),
        () => openSession(ports, actor, { sessionId }),
        "La séance est ouverte.",
      );
    case "close":
      return done(
        await checkForm(posted, empty),
        () => closeSession(ports, actor, { sessionId }),
        "La séance est close.",
      );
    case "approve-minutes":
      return done(
        await checkForm(posted, empty),
        () => approveMinutes(ports, actor, { sessionId }),
        "Le relevé de décisions est approuvé.",
      );
    case "lift-recusal": {
      const form = await checkForm(posted, lifting);
      if (!form.ok) return { kind: "form", refusal: form.refusal } as const;
      const { number } = form.value;
      return done(
        form,
        () => liftRecusal(ports, actor, { sessionId, number }),
        `Votre déport est levé : vous entendez de nouveau le dossier ${number}.`,
      );
    }
    case "presence": {
      const form = await checkForm(posted, presence);
      if (!form.ok) return { kind: "form", refusal: form.refusal } as const;
      const { present } = form.value;
      return done(
        form,
        () => declarePresence(ports, actor, { sessionId, present }),
        "Les présences sont enregistrées.",
      );
    }
    case "recusal": {
      const form = await checkForm(posted, recusal);
      if (!form.ok) return { kind: "form", refusal: form.refusal } as const;
      const { number, reason } = form.value;
      const said = "Votre déport est enregistré : vous ne siégez pas pour ce dossier.";
      return done(form, () => declareRecusal(ports, actor, { sessionId, number, reason }), said);
    }
    default:
      return { kind: "unknown" } as const;
  }
}

type Form = Awaited<ReturnType<typeof checkForm>>;
type Answer<Refusal> = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

async function done<Refusal>(form: Form, act: () => Promise<Answer<Refusal>>, sentence: string) {
  if (!form.ok) return { kind: "form", refusal: form.refusal } as const;
  const result = await act();
  return result.ok
    ? ({ kind: "done", sentence } as const)
    : ({ kind: "refused", refusal: result.refusal } as const);
}
