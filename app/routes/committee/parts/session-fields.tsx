import { Checkboxes } from "~/components/fields/checkboxes";
import { DateInput } from "~/components/fields/date-input";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import type { FormState } from "~/platform/forms/form-state";

/** When, where and with whom a session meets. */
export function SessionFields({
  form,
  members,
}: {
  form: FormState;
  members: readonly { value: string; label: string }[];
}) {
  return (
    <>
      <DateInput label="Jour" {...form.date("on")} />
      <TextInput label="Heure" hint="Heure de Paris, par exemple 14:00." width="6" {...form.field("time")} />
      <TextInput label="Lieu" isOptional {...form.field("place")} />
      <Select label="Présidence" options={[...members]} {...form.field("chairId")} />
      <Select
        label="Secrétariat"
        hint="La personne qui enregistre les décisions."
        options={[...members]}
        {...form.field("secretaryId")}
      />
      <Checkboxes label="Autres membres" isOptional options={[...members]} {...form.choices("memberIds")} />
      <Checkboxes
        label="Voix consultatives"
        hint="Parmi les personnes qui siègent, celles qui donnent leur avis sans voter."
        isOptional
        options={[...members]}
        {...form.choices("consultativeIds")}
      />
      <TextInput
        label="Quorum"
        hint="Membres votants qui doivent être présents."
        inputMode="numeric"
        width="4"
        {...form.field("quorum")}
      />
    </>
  );
}
