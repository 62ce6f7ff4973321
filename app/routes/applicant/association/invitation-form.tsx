import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { mandates } from "~/domain/access/actor";
import { mandateWords } from "~/domain/association/mandate-words";
import type { FormState } from "~/platform/forms/form-state";

const options = mandates.map((value) => ({ value, label: mandateWords[value].label }));

/** One person at a time, by their own address. */
export function InvitationForm({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="inviter">
      <h2 id="inviter">Inviter une personne</h2>
      <ErrorSummary errors={form.errors} />
      <PlainForm form="invite">
        <TextInput
          label="Son adresse électronique"
          type="email"
          autoComplete="off"
          {...form.field("email")}
        />
        <Checkboxes label="Ce que la personne pourra faire" options={options} {...form.choices("mandates")} />
        <Actions>
          <Button kind="secondary">Envoyer l’invitation</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}
