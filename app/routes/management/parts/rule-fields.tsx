import { Checkboxes } from "~/components/fields/checkboxes";
import { Select } from "~/components/fields/select";
import type { FormState } from "~/platform/forms/form-state";

interface RuleFieldsProps {
  form: FormState;
  choices: {
    calls: readonly { id: string; label: string }[];
    pillars: readonly { id: string; label: string }[];
    communes: readonly { code: string; name: string }[];
    mayBeAboutAll: boolean;
  };
  people: readonly { userId: string; name: string }[];
}

/** Which dossiers the rule is about, and who instructs them. */
export function RuleFields({
  form,
  choices: { calls, pillars, communes, mayBeAboutAll },
  people,
}: RuleFieldsProps) {
  return (
    <>
      <Select
        label="Appel ou pilier"
        placeholder={mayBeAboutAll ? "Tous les appels" : "Choisissez…"}
        options={[
          ...calls.map(({ id, label }) => ({ value: `appel.${id}`, label: `Appel\u00A0: ${label}` })),
          ...pillars.map(({ id, label }) => ({ value: `pilier.${id}`, label: `Pilier\u00A0: ${label}` })),
        ]}
        {...form.field("about")}
      />
      <Select
        label="Commune du projet"
        hint="Une des communes où le projet a lieu."
        isOptional
        placeholder="Toutes les communes"
        options={communes.map(({ code, name }) => ({ value: code, label: name }))}
        {...form.field("communeCode")}
      />
      <Checkboxes
        label="Qui instruit ces dossiers"
        hint="Chaque dossier va à la personne cochée qui en a le moins en cours."
        options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        {...form.choices("people")}
      />
    </>
  );
}
