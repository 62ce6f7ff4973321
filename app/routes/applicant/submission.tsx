import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Deadline } from "~/components/deadline";
import { Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { findCheck } from "~/features/applications/submission/check.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { answerCertification, answerDeposit, answerRequest } from "./submission/answers.server";
import { CertificationForms } from "./submission/certification-forms";
import { CheckedFiles, CheckedSections } from "./submission/checked-dossier";
import { SendForm } from "./submission/send-form";
import { WhatIsMissing } from "./submission/what-is-missing";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vérifier et envoyer le dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const { now } = ports();
  const view = await findCheck(ports(), actor, params.number!);
  if (!view) notFound();
  if (view.status !== "draft" && view.status !== "awaiting_certification") {
    throw redirect(
      view.status === "withdrawn" ? `/dossiers/${view.number}` : `/dossiers/${view.number}/recepisse`,
    );
  }
  return json({ ...view, now: now().toISOString() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  await requireOwnApplication(actor, "application.edit", params.number!);
  const posted = await readPostedForm(request);
  const asked = { actor, number: params.number!, posted };
  switch (posted.form) {
    case "deposit":
      return answerDeposit(asked);
    case "request":
      return answerRequest(asked);
    case "decline":
      return answerCertification(asked);
    default:
      return badRequest();
  }
}

export default function Submission() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { number, title, call, status, maySign } = view;
  const refusal = answer && "sentence" in answer ? answer.sentence : null;
  return (
    <Reading>
      <PageHeader
        title="Vérifier et envoyer"
        kicker={title ? `Dossier ${number} · ${title}` : `Dossier ${number}`}
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        lead="Relisez tout le dossier. Une fois envoyé, il ne se modifie plus, sauf si le service vous demande un complément."
      />
      <Stack gap="wide">
        {refusal && <Notice tone="danger" role="alert" title={refusal} />}
        <Deadline label="Envoi possible jusqu’au" at={new Date(call.closesAt)} now={new Date(view.now)} />
        <WhatIsMissing
          sections={view.sections}
          blocking={view.blocking}
          isDepositAllowed={view.isDepositAllowed}
        />
        <CheckedSections
          sections={view.sections}
          isEditable={status === "draft" && view.mayEdit && call.isOpen}
        />
        <CheckedFiles
          number={number}
          files={view.files}
          isEditable={status === "draft" && view.mayEdit && call.isOpen}
        />
        {!call.isOpen && (
          <Notice tone="warning" title="L’appel à projets est fermé">
            Ce dossier n’a pas été envoyé à temps et ne peut plus l’être.
          </Notice>
        )}
        {call.isOpen && maySign && (
          <SendForm
            form={formState(answer, { ...view.form, ...view.signatory }, "deposit")}
            shown={view.form}
          />
        )}
        {call.isOpen && (
          <CertificationForms
            status={status}
            maySign={maySign}
            mayEdit={view.mayEdit}
            form={formState(answer, {}, "decline")}
          />
        )}
      </Stack>
    </Reading>
  );
}
