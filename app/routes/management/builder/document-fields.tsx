import { Radios } from "~/components/fields/radios";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { documentWords } from "~/domain/attachment/document-words";
import { documentNeeds, documentNeedWords } from "~/domain/call/form-settings";
import { documentTypes } from "~/domain/eligibility/application-input";
import { counted } from "~/domain/eligibility/wording";
import { ConditionInputs } from "./condition-inputs";
import type { PartFieldsProps } from "./part-fields";

export function DocumentFields({ form, context }: PartFieldsProps) {
  return (
    <>
      {documentTypes.map((type) => {
        const at = `d.${type}`;
        const joined = context.joined[type] ?? 0;
        const need = form.valueOf(`${at}.need`);
        return (
          <fieldset key={type} className="row">
            <legend className="label">{documentWords[type].label}</legend>
            {joined > 0 && (
              <p className="hint">
                {counted(joined, "dossier l’a jointe", "dossiers l’ont jointe")}
                {"\u00A0"}: si vous ne la demandez plus, elle y reste.
              </p>
            )}
            <Radios
              label="Cette pièce est demandée"
              options={[
                { value: "none", label: "À personne" },
                ...documentNeeds.map((value) => ({ value, label: documentNeedWords[value] })),
              ]}
              {...form.field(`${at}.need`)}
            />
            <details open={need === "when" || form.errorOf(`${at}.whenIs`) !== undefined}>
              <summary>Condition, nom et explication</summary>
              <ConditionInputs name={at} form={form} context={context} label="Demander si" />
              <TextInput
                label="Nom montré"
                hint={`Laissez vide pour «\u00A0${documentWords[type].label}\u00A0».`}
                isOptional
                {...form.field(`${at}.label`)}
              />
              <TextArea label="Explication montrée" isOptional rows={2} {...form.field(`${at}.help`)} />
            </details>
          </fieldset>
        );
      })}
    </>
  );
}
