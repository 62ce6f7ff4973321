import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { checkIdentity } from "~/features/associations/check-identity.server";
import { settleJoinRequest } from "~/features/associations/settle-join-request.server";
import {
  admissionForm,
  dismissalForm,
  identityCheckForm,
} from "~/features/associations/settlement-forms.schema";
import { listSettlements } from "~/features/associations/settlements.server";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { DeclaredIdentities, JoinRequests } from "./parts/association-settlements";

export const meta: MetaFunction = () => [{ title: "Associations – Pilier" }];

const page = "/gestion/associations";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.settle");
  return json(await listSettlements(ports(), actor));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.settle");
  const posted = await readPostedForm(request);
  if (posted.form === "check") {
    const form = await checkForm(posted, identityCheckForm);
    if (!form.ok) badRequest(form.refusal.errors[0]?.message);
    const checked = await checkIdentity(ports(), actor, form.value);
    if (checked.ok) return redirectWithFlash(page, "L’identité est vérifiée.");
    if (checked.refusal.code === "not-found") notFound();
    conflict("L’association a changé entre-temps. Relisez-la, puis recommencez.");
  }
  const isAdmission = posted.form?.startsWith("admit-") === true;
  const answer = isAdmission
    ? await checkForm(posted, admissionForm)
    : await checkForm(posted, dismissalForm);
  if (!answer.ok) return json(answer.refusal, { status: 422 });
  const settled = await settleJoinRequest(ports(), actor, { mandates: [], ...answer.value });
  if (settled.ok)
    return redirectWithFlash(page, isAdmission ? "La personne est acceptée." : "La demande est refusée.");
  switch (settled.refusal.code) {
    case "not-found":
      return notFound();
    case "too-early":
      return conflict("La personne qui gère l’association a encore le temps de répondre elle-même.");
    case "settled":
      return conflict("Quelqu’un a déjà répondu à cette demande. Rechargez la page.");
    case "already-member":
      return conflict("Cette personne est déjà membre de l’association.");
  }
}

export default function AssociationsToSettle() {
  const { requests, identities } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Associations"
        lead="Les demandes auxquelles personne n’a répondu dans l’association, et les identités que l’annuaire ne connaît pas."
      />
      <Stack gap="wide">
        <JoinRequests requests={requests} answer={answer} />
        <DeclaredIdentities identities={identities} />
      </Stack>
    </>
  );
}
