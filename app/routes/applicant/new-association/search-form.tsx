import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import type { FormState } from "~/platform/forms/form-state";

/** The one thing to know: a number, of any of the three kinds. Reading, so its answer has an address. */
export function SearchForm({ form, suite }: { form: FormState; suite: string }) {
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PlainForm method="get" label="Chercher l’association">
        {suite && <input type="hidden" name="suite" value={suite} />}
        <TextInput
          label="Numéro de l’association"
          hint="Siret (14 chiffres), Siren (9 chiffres) ou RNA (W et 9 chiffres). Les espaces ne gênent pas. Le Siret figure sur l’avis de situation de l’Insee, le RNA sur le récépissé de la préfecture."
          width="20"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          {...form.field("numero")}
        />
        <Actions>
          <Button>Chercher l’association</Button>
        </Actions>
      </PlainForm>
    </>
  );
}
