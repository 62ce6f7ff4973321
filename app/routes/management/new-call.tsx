import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Radios } from "~/components/fields/radios";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { everyPillar, startCallForm } from "~/features/calls/beginning-forms.schema";
import { findBeginnings } from "~/features/calls/beginnings.server";
import { startCall } from "~/features/calls/draft/start-call.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, forbidden } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Nouvel appel – Gestion – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  return findBeginnings(ports(), actor);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const form = await readForm(request, startCallForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const done = await startCall(ports(), actor, form.value);
  if (done.ok)
    return redirectWithFlash(`/gestion/appels/${done.value.id}`, "L’appel est commencé, en brouillon.");
  switch (done.refusal.code) {
    case "not-allowed":
      return forbidden("Votre rôle ne permet pas d’écrire un appel de ce pilier.");
    case "no-such-campaign":
      return conflict("Cette campagne ou ce pilier n’existe plus. Rechargez la page.");
    case "name-taken":
      return conflict("Un appel du même nom vient d’être créé. Recommencez.");
  }
}

export default function NewCallPage() {
  const { campaigns, pillars, mayAllPillars } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          back={{ to: "/gestion/appels", label: "Gestion des appels" }}
          title="Nouvel appel"
          lead="Partez de rien, ou ouvrez un appel de l’an dernier pour le dupliquer."
        />
        <PlainForm>
          <TextInput
            label="Titre"
            hint="Par exemple : Santé et bien-être dans les quartiers, appel à projets 2028."
            {...form.field("title")}
          />
          <Select
            label="Campagne"
            options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
            {...form.field("campaignId")}
          />
          <Radios
            label="Pilier"
            options={[
              ...pillars.map(({ id, label }) => ({ value: id, label })),
              ...(mayAllPillars ? [{ value: everyPillar, label: "Tous les piliers" }] : []),
            ]}
            {...form.field("pillarId")}
          />
          <Actions>
            <Button>Commencer l’appel</Button>
          </Actions>
        </PlainForm>
      </Reading>
    </>
  );
}
