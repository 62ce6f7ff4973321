import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { DateInput } from "~/components/fields/date-input";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { offeredForms } from "~/domain/association/legal-forms";
import type { FormState } from "~/platform/forms/form-state";

/** The identity on the person's word; while the directory is down, only what it cannot say. */
export function DeclarationForm({ form, isWaiting }: { form: FormState; isWaiting: boolean }) {
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PlainForm form={isWaiting ? "await" : "declare"}>
        <TextInput
          label="Numéro Siret"
          hint="14 chiffres, sur l’avis de situation de l’Insee. L’association n’en a pas encore&nbsp;? Demandez-le à l’Insee&nbsp;: c’est gratuit, et il en faut un pour recevoir une subvention."
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
        {!isWaiting && <RestOfIdentity form={form} />}
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
    </>
  );
}

function RestOfIdentity({ form }: { form: FormState }) {
  return (
    <>
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
    </>
  );
}
