import { AmountInput } from "~/components/fields/amount-input";
import { Checkbox } from "~/components/fields/checkboxes";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { moneyWords } from "~/components/money";
import { cents } from "~/domain/money/cents";
import { newEnvelope } from "~/features/calls/builder/funders";
import type { PartFieldsProps } from "./part-fields";

export function FunderFields({ form, context: { funders, year } }: PartFieldsProps) {
  return (
    <>
      <p className="hint">
        Le coût d’un projet est le total de ses charges, contributions volontaires en nature non comprises.
      </p>
      {funders.map(({ id, name, envelopes, mayChange }) => {
        if (!mayChange) {
          const takesPart = form.valueOf(`f.${id}.takesPart`) === "yes";
          return takesPart ? (
            <p key={id} className="muted">
              {name} participe aussi. Votre rôle ne change pas sa part.
            </p>
          ) : null;
        }
        return (
          <fieldset key={id} className="row">
            <legend className="label">{name}</legend>
            <Checkbox label="Participe à cet appel" {...form.field(`f.${id}.takesPart`)} />
            <Select
              label="Enveloppe"
              placeholder={null}
              options={[
                ...envelopes.map((envelope) => ({
                  value: envelope.id,
                  label: `${envelope.label} – ${moneyWords(cents(envelope.amountCents))}`,
                })),
                { value: newEnvelope, label: `Nouvelle enveloppe ${year}` },
              ]}
              {...form.field(`f.${id}.envelope`)}
            />
            <TextInput
              label="Nom de la nouvelle enveloppe"
              hint="Seulement pour une nouvelle enveloppe. Elle est créée quand l’appel est publié."
              isOptional
              {...form.field(`f.${id}.label`)}
            />
            <AmountInput
              label="Montant de la nouvelle enveloppe"
              isOptional
              {...form.field(`f.${id}.amount`)}
            />
            <div className="limit-row">
              <AmountInput label="Un projet lui demande au moins" isOptional {...form.field(`f.${id}.min`)} />
              <AmountInput label="Un projet lui demande au plus" isOptional {...form.field(`f.${id}.max`)} />
              <TextInput
                label="Et au plus cette part du coût"
                width="6"
                inputMode="decimal"
                unit="%"
                isOptional
                {...form.field(`f.${id}.share`)}
              />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
