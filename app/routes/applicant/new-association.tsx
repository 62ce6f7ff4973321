import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { DateInput } from "~/components/fields/date-input";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { offeredForms } from "~/domain/association/legal-forms";
import { associationForm } from "~/features/associations/association-form.schema";
import { createAssociation } from "~/features/associations/create-association.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm, checkForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Ajouter une association – Pilier" }];

const alreadyKnown =
  "Cette association est déjà sur le portail. Demandez à la personne qui la gère de vous inviter\u00A0; si vous ne savez pas qui, écrivez à l’aide en bas de page.";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "association.create");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.create");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, associationForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const created = await createAssociation(ports(), actor, form.value);
  if (!created.ok) {
    return json({ ...posted, errors: [{ name: "siret", message: alreadyKnown }] }, { status: 409 });
  }
  return redirectWithFlash(
    `/associations/${created.value.id}`,
    "L’association est ajoutée. Vous la gérez et signez pour elle.",
  );
}

export default function NewAssociation() {
  const form = formState(useActionData<typeof action>(), { legalForm: "9220" });
  return (
    <Reading>
      <PageHeader
        title="Ajouter une association"
        back={{ to: "/associations", label: "Mes associations" }}
        lead="Ces informations serviront à tous vos dossiers. Vous ne les écrirez qu’une fois."
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <TextInput
          label="Numéro Siret"
          hint="14 chiffres, sur l’avis de situation de l’Insee."
          inputMode="numeric"
          width="20"
          autoComplete="off"
          {...form.field("siret")}
        />
        <TextInput
          label="Nom de l’association"
          hint="Le nom complet, comme dans les statuts."
          autoComplete="organization"
          {...form.field("name")}
        />
        <TextInput label="Sigle" isOptional width="20" {...form.field("acronym")} />
        <TextInput
          label="Numéro RNA"
          hint="La lettre W et 9 chiffres ou lettres, sur le récépissé de la préfecture. Une association d’Alsace-Moselle n’en a pas toujours."
          isOptional
          width="20"
          autoComplete="off"
          {...form.field("rna")}
        />
        <Select
          label="Forme juridique"
          options={offeredForms.map(({ value, label }) => ({ value, label }))}
          {...form.field("legalForm")}
        />
        <DateInput label="Date de création" hint="Par exemple 18 3 2011" {...form.date("createdOn")} />
        <TextInput
          label="Adresse du siège&nbsp;: numéro et rue"
          autoComplete="street-address"
          {...form.field("addressLine")}
        />
        <TextInput
          label="Code postal"
          inputMode="numeric"
          width="6"
          autoComplete="postal-code"
          {...form.field("postcode")}
        />
        <TextInput label="Commune" autoComplete="address-level2" {...form.field("city")} />
        <TextInput
          label="Votre fonction dans l’association"
          hint="Par exemple présidente, trésorier, directrice."
          width="30"
          autoComplete="organization-title"
          {...form.field("position")}
        />
        <Actions>
          <Button>Ajouter l’association</Button>
        </Actions>
      </PlainForm>
    </Reading>
  );
}
