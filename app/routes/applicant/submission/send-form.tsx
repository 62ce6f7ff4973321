import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { Radios } from "~/components/fields/radios";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { declarations } from "~/domain/submission/declarations";
import type { FormState } from "~/platform/forms/form-state";

const capacities = [
  { value: "representative", label: "Je suis la représentante ou le représentant légal de l’association" },
  {
    value: "delegate",
    label: "J’ai reçu un pouvoir pour signer",
    hint: "Joignez ce pouvoir aux pièces du dossier\u00A0: il porte les deux signatures.",
  },
] as const;

const reserve = {
  label: "J’envoie le dossier sans les déclarations que je n’ai pas cochées",
  hint: "Le dossier sera reçu et marqué\u00A0: le service verra ce qui n’est pas déclaré et vous en parlera. Rien n’est refusé sans qu’une personne l’ait lu.",
};

/** Who signs, what they declare, and the button that deposits. `shown` is the dossier displayed above. */
export function SendForm({ form, shown }: { form: FormState; shown: { formKey: string; shown: string } }) {
  // Offered once the person was told what is missing, never as a first choice.
  const mayReserve =
    form.valueOf("withoutDeclarations") !== "" || declarations.some(({ code }) => form.errorOf(code));
  return (
    <section aria-labelledby="envoi">
      <h2 id="envoi">Signer et envoyer</h2>
      <ErrorSummary errors={form.errors} />
      <PlainForm form="deposit">
        <input type="hidden" name="formKey" value={form.valueOf("formKey") || shown.formKey} />
        <input type="hidden" name="shown" value={shown.shown} />
        <Radios label="Qui signe ?" options={capacities} {...form.field("capacity")} />
        <TextInput label="Prénom" autoComplete="given-name" width="30" {...form.field("firstName")} />
        <TextInput label="Nom" autoComplete="family-name" width="30" {...form.field("lastName")} />
        <TextInput
          label="Fonction dans l’association"
          autoComplete="organization-title"
          width="30"
          {...form.field("position")}
        />
        <fieldset className="field">
          <legend className="label">Vous déclarez que</legend>
          {declarations.map(({ code, label, hint }) => (
            <Checkbox key={code} label={label} hint={hint} isRequired={!mayReserve} {...form.field(code)} />
          ))}
        </fieldset>
        {mayReserve && <Checkbox {...reserve} {...form.field("withoutDeclarations")} />}
        <Actions>
          <Button icon="check">Envoyer le dossier</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}
