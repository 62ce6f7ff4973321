import { json } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { endMembership } from "~/features/associations/end-membership.server";
import {
  invitationForm,
  invitationRevocationForm,
  memberForm,
} from "~/features/associations/invitation-form.schema";
import { inviteMember, type InvitationRefusal } from "~/features/associations/invite-member.server";
import { revokeInvitation } from "~/features/associations/revoke-invitation.server";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";

interface Asked {
  readonly actor: Actor;
  readonly associationId: string;
  readonly posted: PostedForm;
}

const refusals = {
  "already-member": "Cette personne est déjà membre de l’association.",
  "too-many": "Vingt invitations attendent déjà une réponse. Retirez-en une avant d’en envoyer une autre.",
} as const satisfies Record<Exclude<InvitationRefusal["code"], "not-found">, string>;

export async function answerInvitation({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, invitationForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const invited = await inviteMember(ports(), actor, { associationId, ...form.value });
  if (invited.ok)
    return redirectWithFlash(`/associations/${associationId}`, "L’invitation est partie par courriel.");
  if (invited.refusal.code === "not-found") notFound();
  return json(
    { ...posted, errors: [{ name: "email", message: refusals[invited.refusal.code] }] },
    { status: 409 },
  );
}

export async function answerRevocation({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, invitationRevocationForm);
  if (!form.ok) return badRequest(form.refusal.errors[0]?.message);
  const revoked = await revokeInvitation(ports(), actor, { associationId, ...form.value });
  if (!revoked.ok) return notFound();
  return redirectWithFlash(`/associations/${associationId}`, "L’invitation est retirée.");
}

export async function answerDeparture({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, memberForm);
  if (!form.ok) return badRequest(form.refusal.errors[0]?.message);
  const left = await endMembership(ports(), actor, { associationId, ...form.value });
  if (left.ok)
    return redirectWithFlash(
      "/associations",
      "La personne ne fait plus partie de l’association sur le portail.",
    );
  if (left.refusal.code === "not-found") notFound();
  return conflict(
    "C’est la dernière personne qui gère l’association\u00A0: invitez d’abord quelqu’un d’autre à la gérer, puis recommencez.",
  );
}
