import { waitingSentence } from "~/domain/account/waiting";
import { isRecentlyConfirmed } from "~/domain/association/bank-account";
import { confirmSession } from "./confirm-session.server";
import type { FieldError } from "~/platform/forms/field-errors";
import { ports } from "~/platform/ports.server";
import type { CurrentSession } from "~/platform/session/current-session.server";

type Proof =
  | { readonly ok: true; readonly confirmedAt: Date }
  | { readonly ok: false; readonly status: 422 | 429; readonly error: FieldError };

/** When the person last proved the password: lately, or right now with this one. */
export async function provenAt({ id, actor, confirmedAt }: CurrentSession, password: string): Promise<Proof> {
  if (isRecentlyConfirmed(confirmedAt, ports().now())) return { ok: true, confirmedAt };
  if (password === "")
    return refused("Écrivez votre mot de passe\u00A0: cet acte demande de prouver que c’est bien vous.");
  const confirmed = await confirmSession(ports(), actor, { sessionId: id, password });
  if (confirmed.ok) return { ok: true, ...confirmed.value };
  return confirmed.refusal.code === "too-many-attempts"
    ? { ...refused(waitingSentence(confirmed.refusal.retryInSeconds)), status: 429 }
    : refused("Ce n’est pas votre mot de passe. Écrivez-le de nouveau.");
}

function refused(message: string) {
  return { ok: false, status: 422, error: { name: "password", message } } as const;
}
