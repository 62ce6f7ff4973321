import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { campaignForm } from "~/features/calls/beginning-forms.schema";
import { findBeginnings } from "~/features/calls/beginnings.server";
import { createCampaign, mayCreateCampaign } from "~/features/calls/create-campaign.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { forbidden } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Nouvelle campagne – Gestion – Pilier" }];

const beyond = "Une campagne est ouverte par une personne qui administre tous les appels.";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  if (!mayCreateCampaign(actor)) forbidden(beyond);
  const { programmes } = await findBeginnings(ports(), actor);
  return { programmes };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  if (!mayCreateCampaign(actor)) forbidden(beyond);
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, campaignForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const done = await createCampaign(ports(), actor, form.value);
  if (done.ok) return redirectWithFlash("/gestion/appels", `La campagne ${form.value.year} est ouverte.`);
  const again = (name: string, message: string) =>
    json({ form: null, values: posted.values, errors: [{ name, message }] }, { status: 409 });
  switch (done.refusal.code) {
    case "not-allowed":
      return forbidden(beyond);
    case "no-such-programme":
      return again("programmeId", "Choisissez un contrat de ville.");
    case "before-programme":
      return again(
        "year",
        `Ce contrat de ville commence en ${done.refusal.from}\u00A0: choisissez cette année ou une suivante.`,
      );
    case "already-there":
      return again("year", "Ce contrat de ville a déjà une campagne cette année-là.");
  }
}

export default function NewCampaignPage() {
  const { programmes } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>(), { programmeId: programmes[0]?.id ?? "" });
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          back={{ to: "/gestion/appels", label: "Gestion des appels" }}
          title="Nouvelle campagne"
          lead="Une campagne réunit les appels d’une année. Ceux de l’an dernier peuvent ensuite y être dupliqués."
        />
        <PlainForm>
          <Select
            label="Contrat de ville"
            placeholder={null}
            options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
            {...form.field("programmeId")}
          />
          <TextInput label="Année" width="6" inputMode="numeric" {...form.field("year")} />
          <TextInput label="Titre" {...form.field("title")} />
          <Actions>
            <Button>Ouvrir la campagne</Button>
          </Actions>
        </PlainForm>
      </Reading>
    </>
  );
}
