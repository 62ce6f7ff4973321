import { AmountInput } from "~/components/fields/amount-input";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { limitsInWords, type FunderLimits } from "~/domain/call/funder-limits";
import type { CallFunder } from "~/domain/application/form/form-call";
import { accountNumber } from "~/domain/budget/accounts";
import { funderKindLabels, fundingStateLabels } from "~/domain/budget/funders";
import type { BudgetForm } from "./budget-form";
import { RemoveLine } from "./remove-line";

const kinds = Object.entries(funderKindLabels).map(([value, label]) => ({ value, label }));
const states = Object.entries(fundingStateLabels).map(([value, label]) => ({ value, label }));

/** What is asked of each funder of the call: its name and its account are known. */
export function CallFunding({ form, funders }: { form: BudgetForm; funders: readonly CallFunder[] }) {
  return (
    <>
      {funders.map(({ code, name, account, limits }, index) => (
        <fieldset key={code} className="row answers">
          <legend className="label">{`${name} (compte ${accountNumber(account) ?? account})`}</legend>
          <input type="hidden" name={`callFunding.${index}.funder`} defaultValue={code} />
          <AmountInput
            {...form.field(`callFunding.${index}.amount`, { deps: "requestedAmount" })}
            label="Montant demandé à ce financeur"
            hint={limits && limitsHint(limits)}
            isOptional
          />
          <TextInput
            {...form.field(`callFunding.${index}.label`)}
            label="Dispositif ou service"
            hint="Si vous le connaissez."
            width="20"
            isOptional
          />
          <StateField form={form} name={`callFunding.${index}.state`} />
        </fieldset>
      ))}
    </>
  );
}

/** Money from elsewhere, one fieldset a funder. */
export function OtherFundingLines({ form }: { form: BudgetForm }) {
  return (
    <>
      {form.rendered.otherFunding.map((_line, index) => (
        <fieldset key={form.keyOf("otherFunding", index)} className="row answers">
          <legend className="label">{`Autre financeur ${index + 1}`}</legend>
          <Select
            {...form.field(`otherFunding.${index}.kind`)}
            label="Type de financeur"
            options={kinds}
            isOptional
          />
          <TextInput {...form.field(`otherFunding.${index}.name`)} label="Nom du financeur" isOptional />
          <TextInput
            {...form.field(`otherFunding.${index}.label`)}
            label="Dispositif ou service"
            isOptional
          />
          <AmountInput
            {...form.field(`otherFunding.${index}.amount`, {
              deps: [`otherFunding.${index}.kind`, `otherFunding.${index}.name`],
            })}
            label="Montant"
            isOptional
          />
          <StateField form={form} name={`otherFunding.${index}.state`} />
          <RemoveLine {...{ form, index }} list="otherFunding" what={`Autre financeur\u00A0${index + 1}`} />
        </fieldset>
      ))}
    </>
  );
}

function limitsHint(limits: FunderLimits): string | undefined {
  const words = limitsInWords(limits);
  return words === null ? undefined : `Votre projet peut lui demander ${words}.`;
}

type StateName = `callFunding.${number}.state` | `otherFunding.${number}.state`;

function StateField({ form, name }: { form: BudgetForm; name: StateName }) {
  return (
    <Select
      {...form.field(name)}
      label="Où en est cette demande&nbsp;?"
      options={states}
      width="20"
      isOptional
    />
  );
}
