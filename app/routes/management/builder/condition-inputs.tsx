import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { conditionTargets } from "~/features/calls/builder/condition-fields";
import type { FormState } from "~/platform/forms/form-state";
import type { PartFieldsProps } from "./part-fields";

interface ConditionInputsProps {
  /** Dotted name of the group that holds the two fields. */
  name: string;
  form: FormState;
  context: PartFieldsProps["context"];
  /** "Poser seulement si", "Demander seulement si". */
  label: string;
}

/** « … si [question] est [réponse] » as two fields. */
export function ConditionInputs({ name, form, context, label }: ConditionInputsProps) {
  const targets = conditionTargets(context.extraQuestions, context);
  return (
    <>
      <Select
        label={label}
        isOptional
        placeholder="Toujours"
        options={targets.map((target) => ({ value: target.value, label: target.label }))}
        {...form.field(`${name}.whenTarget`)}
      />
      <TextInput
        label="est"
        hint="La réponse telle que le formulaire la propose : Oui, Non, ou les mots du choix."
        isOptional
        {...form.field(`${name}.whenIs`)}
      />
    </>
  );
}
