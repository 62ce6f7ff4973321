import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { createSession } from "~/features/committee/create-session.server";
import { findPlanningChoices } from "~/features/committee/preparation.server";
import { sessionForm } from "~/features/committee/session-form.schema";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { planRefusalWords } from "./parts/plan-refusal-words";
import { SessionFields } from "./parts/session-fields";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Prévoir une séance – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  return findPlanningChoices(ports(), actor);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, sessionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const created = await createSession(ports(), actor, form.value);
  if (!created.ok) return json({ ...posted, errors: [planRefusalWords(created.refusal)] }, { status: 422 });
  return redirectWithFlash(
    `/comite/${created.value.id}/ordre-du-jour`,
    "La séance est prévue. Composez son ordre du jour.",
  );
}

export default function NewSessionPage() {
  const { calls, people } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { time: "14:00", quorum: "2" });
  const members = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Reading>
      <PageHeader back={{ to: "/comite", label: "Comité" }} title="Prévoir une séance" />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <TextInput label="Nom de la séance" {...form.field("title")} />
        <Select
          label="Appel à projets"
          options={calls.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.field("callId")}
        />
        <SessionFields form={form} members={members} />
        <Button>Prévoir la séance</Button>
      </PlainForm>
    </Reading>
  );
}
