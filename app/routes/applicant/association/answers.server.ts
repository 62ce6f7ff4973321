import { json } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { dayInWords } from "~/domain/calendar/paris";
import { endMembership } from "~/features/associations/end-membership.server";
import {
  helperForm,
  invitationForm,
  invitationRevocationForm,
  memberForm,
} from "~/features/associations/invitation-form.schema";
import { inviteMember, type InvitationRefusal } from "~/features/associations/invite-member.server";
import { revokeInvitation } from "~/features/associations/revoke-invitation.server";
import { answerJoinRequest } from "~/features/associations/settle-join-request.server";
import { admissionForm, dismissalForm } from "~/features/associations/settlement-forms.schema";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";

const peopleOf = (associationId: string) => `/associations/${associationId}/membres`;

interface Asked {
  readonly actor: Actor;
  readonly associationId: string;
  readonly posted: PostedForm;
}

const refusals = {
  "already-member": "Cette personne est déjà membre de l’association.",
  "too-many": "Vingt invitations attendent déjà une réponse. Retirez-en une avant d’en envoyer une autre.",
} as const;

function sentenceOf(refusal: Exclude<InvitationRefusal, { code: "not-found" }>): string {
  switch (refusal.code) {
    case "in-the-past":
      return "Choisissez un dernier jour à venir.";
    case "too-long":
      return `Choisissez une date jusqu’au ${dayInWords(refusal.latest)}\u00A0: l’aide pourra être renouvelée ensuite.`;
    default:
      return refusals[refusal.code];
  }
}

export async function answerInvitation({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, invitationForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const invited = await inviteMember(ports(), actor, { associationId, ...form.value });
  if (invited.ok) return redirectWithFlash(peopleOf(associationId), "L’invitation est partie par courriel.");
  if (invited.refusal.code === "not-found") notFound();
  return json(
    { ...posted, errors: [{ name: "email", message: sentenceOf(invited.refusal) }] },
    { status: 409 },
  );
}

export async function answerHelperInvitation({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, helperForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { email, until: helperUntil } = form.value;
  const invited = await inviteMember(ports(), actor, { associationId, email, mandates: [], helperUntil });
  if (invited.ok)
    return redirectWithFlash(
      peopleOf(associationId),
      "La proposition est partie par courriel. Vous serez prévenu quand la personne l’aura acceptée.",
    );
  if (invited.refusal.code === "not-found") notFound();
  const isDate = invited.refusal.code === "in-the-past" || invited.refusal.code === "too-long";
  const errors = [{ name: isDate ? "until" : "email", message: sentenceOf(invited.refusal) }];
  return json({ ...posted, errors }, { status: 409 });
}

export async function answerJoin({ actor, associationId, posted }: Asked) {
  const isRefusal = posted.form?.startsWith("join-refuse-") === true;
  const form = isRefusal ? await checkForm(posted, dismissalForm) : await checkForm(posted, admissionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const answered = await answerJoinRequest(ports(), actor, { associationId, mandates: [], ...form.value });
  if (answered.ok)
    return redirectWithFlash(
      peopleOf(associationId),
      isRefusal ? "La demande est refusée." : "La personne fait partie de l’association.",
    );
  switch (answered.refusal.code) {
    case "not-found":
      return notFound();
    case "already-member":
      return conflict("Cette personne est déjà membre de l’association.");
    case "settled":
    case "too-early":
      return conflict("Quelqu’un a déjà répondu à cette demande. Rechargez la page.");
  }
}

export async function answerRevocation({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, invitationRevocationForm);
  if (!form.ok) return badRequest(form.refusal.errors[0]?.message);
  const revoked = await revokeInvitation(ports(), actor, { associationId, ...form.value });
  if (!revoked.ok) return notFound();
  return redirectWithFlash(peopleOf(associationId), "L’invitation est retirée.");
}

export async function answerDeparture({ actor, associationId, posted }: Asked) {
  const form = await checkForm(posted, memberForm);
  if (!form.ok) return badRequest(form.refusal.errors[0]?.message);
  const left = await endMembership(ports(), actor, { associationId, ...form.value });
  if (left.ok)
    return redirectWithFlash(
      left.value.wasSelf ? "/associations" : peopleOf(associationId),
      left.value.wasSelf
        ? "Vous ne faites plus partie de l’association sur le portail."
        : "La personne ne fait plus partie de l’association sur le portail.",
    );
  if (left.refusal.code === "not-found") notFound();
  return conflict(
    "C’est la dernière personne qui gère l’association\u00A0: invitez d’abord quelqu’un d’autre à la gérer, puis recommencez.",
  );
}
