import { json, redirect } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import {
  certificationRefusalForm,
  certificationRequestForm,
} from "~/features/applications/submission/certification-form.schema";
import { declineCertification } from "~/features/applications/submission/decline-certification.server";
import { requestCertification } from "~/features/applications/submission/request-certification.server";
import {
  reservedSubmissionForm,
  submissionForm,
} from "~/features/applications/submission/submission-form.schema";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { forbidden, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { sentences } from "./sentences";

interface Asked {
  readonly actor: Actor;
  readonly number: string;
  readonly posted: PostedForm;
}

/** The rules say no: the page comes back as it now is, with the sentence and everything typed. */
function refused(code: keyof typeof sentences, { posted }: Asked) {
  if (code === "not-found") notFound();
  return json(
    { sentence: sentences[code], form: posted.form, values: posted.values, errors: [] },
    { status: 409 },
  );
}

export async function answerDeposit(asked: Asked) {
  const { actor, number, posted } = asked;
  if (!mayEver(actor, "application.submit")) forbidden();
  const hasReserve = posted.values.withoutDeclarations !== undefined;
  const form = await checkForm(posted, hasReserve ? reservedSubmissionForm : submissionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { formKey, shown, capacity, firstName, lastName, position, ...boxes } = form.value;
  const sent = await submitApplication(ports(), actor, {
    number,
    formKey,
    shown,
    declarations: {
      cer: isTicked(boxes.cer),
      upToDate: isTicked(boxes.upToDate),
      accurate: isTicked(boxes.accurate),
      laicite: isTicked(boxes.laicite),
      reporting: isTicked(boxes.reporting),
    },
    signatory: { isLegalRepresentative: capacity === "representative", firstName, lastName, position },
  });
  if (sent.ok) return redirect(`/dossiers/${number}/recepisse`, 303);
  if (sent.refusal.code === "already-submitted") {
    return redirectWithFlash(`/dossiers/${number}/recepisse`, sentences["already-submitted"], "info");
  }
  return refused(sent.refusal.code, asked);
}

function isTicked(box: "yes" | boolean): boolean {
  return box === "yes" || box === true;
}

export async function answerRequest(asked: Asked) {
  const form = await checkForm(asked.posted, certificationRequestForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const requested = await requestCertification(ports(), asked.actor, asked);
  if (!requested.ok) return refused(requested.refusal.code, asked);
  return redirectWithFlash(
    `/dossiers/${asked.number}`,
    requested.value.asked === 1
      ? "La personne qui signe est prévenue par courriel."
      : `Les ${requested.value.asked} personnes qui signent sont prévenues par courriel.`,
  );
}

export async function answerCertification(asked: Asked) {
  if (!mayEver(asked.actor, "application.submit")) forbidden();
  const form = await checkForm(asked.posted, certificationRefusalForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const declined = await declineCertification(ports(), asked.actor, { number: asked.number, ...form.value });
  if (!declined.ok) return refused(declined.refusal.code, asked);
  return redirectWithFlash(
    `/dossiers/${asked.number}`,
    "Le dossier est rendu. La personne qui l’a préparé est prévenue.",
  );
}
