import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { findPlanningChoices } from "~/features/committee/preparation.server";
import { findPlan, replanSession } from "~/features/committee/replan-session.server";
import { sessionForm } from "~/features/committee/session-form.schema";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { planRefusalWords } from "./parts/plan-refusal-words";
import { SessionFields } from "./parts/session-fields";

const convened = "Les membres sont convoqués\u00A0: la séance ne change plus.";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Modifier la séance – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const sessionId = pathIdentifier(params.sessionId);
  const plan = await findPlan(ports(), actor, sessionId);
  if (!plan) notFound();
  if (!plan.isOpen) conflict(convened);
  const { people } = await findPlanningChoices(ports(), actor);
  return { sessionId, values: plan.values, people };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const sessionId = pathIdentifier(params.sessionId);
  const plan = await findPlan(ports(), actor, sessionId);
  if (!plan) notFound();
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, sessionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { callId: _itsCallStays, ...changes } = form.value;
  const changed = await replanSession(ports(), actor, { ...changes, sessionId });
  if (changed.ok) return redirectWithFlash(`/comite/${sessionId}`, "La séance est modifiée.");
  switch (changed.refusal.code) {
    case "not-found":
      return notFound();
    case "already-convened":
      return conflict(convened);
    default:
      return json({ ...posted, errors: [planRefusalWords(changed.refusal)] }, { status: 422 });
  }
}

export default function EditSessionPage() {
  const { sessionId, values, people } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), values);
  return (
    <Reading>
      <PageHeader back={{ to: `/comite/${sessionId}`, label: values.title }} title="Modifier la séance" />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <input type="hidden" name="callId" value={form.valueOf("callId")} />
        <TextInput label="Nom de la séance" {...form.field("title")} />
        <SessionFields form={form} members={people.map(({ id, name }) => ({ value: id, label: name }))} />
        <Button>Enregistrer</Button>
      </PlainForm>
    </Reading>
  );
}
