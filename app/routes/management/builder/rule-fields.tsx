import { Checkboxes } from "~/components/fields/checkboxes";
import { Radios } from "~/components/fields/radios";
import { TextInput } from "~/components/fields/text-input";
import { depositWords, severityWords } from "~/domain/call/rule-lines";
import { isAdjustable } from "~/domain/call/rule-freedom";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import { choiceWords } from "~/domain/eligibility/criteria-in-words";
import type { Criterion } from "~/domain/eligibility/criterion";
import { byFamily } from "~/domain/eligibility/criterion-families";
import { settingsOf, type SettingField } from "~/domain/eligibility/setting-fields";
import { typeset } from "~/domain/text/typography";
import type { FormState } from "~/platform/forms/form-state";
import type { PartFieldsProps } from "./part-fields";

const units = {
  euros: "€",
  share: "%",
  characters: "caractères",
  items: undefined,
  codes: undefined,
} as const;

/** Every rule with its settings; a setting that several rules read is asked with the first of them. */
export function RuleFields({ form }: PartFieldsProps) {
  const firstReaders = new Map<string, string>();
  for (const criterion of currentCriteria)
    for (const { name } of settingsOf(criterion))
      if (!firstReaders.has(name)) firstReaders.set(name, criterion.code);
  return (
    <>
      <h2>Ce que devient un dossier</h2>
      <Radios
        label="Un dossier qui ne remplit pas une condition bloquante, et ne peut pas être corrigé"
        options={depositOptions}
        {...form.field("onIneligible")}
      />
      <Radios
        label="Un dossier qu’une correction ou une pièce rendrait éligible"
        options={depositOptions}
        {...form.field("onIncomplete")}
      />
      {byFamily(currentCriteria).map(({ family, title, rules }) => (
        <section key={family} aria-label={title}>
          <h2>{title}</h2>
          {rules.map((criterion) => (
            <RuleRow
              key={criterion.code}
              criterion={criterion}
              settings={settingsOf(criterion).filter(({ name }) => firstReaders.get(name) === criterion.code)}
              form={form}
            />
          ))}
        </section>
      ))}
    </>
  );
}

const depositOptions = (["accept", "refuse"] as const).map((value) => ({
  value,
  label: capitalised(depositWords[value]),
}));

function RuleRow({
  criterion,
  settings,
  form,
}: {
  criterion: Criterion;
  settings: readonly SettingField[];
  form: FormState;
}) {
  const { code, label, explains, severity } = criterion;
  const mayAdjust = isAdjustable(criterion);
  return (
    <fieldset className="row">
      <legend className="label">
        {code} {typeset(label)}
      </legend>
      <p className="hint">{typeset(explains)}</p>
      {mayAdjust ? (
        <>
          <div className="choice-group">
            <Checkboxes
              label={`Demander la condition ${code}`}
              isLabelHidden
              isOptional
              name="asked"
              idPrefix={`f-${code}`}
              values={form.choices("asked").values}
              options={[{ value: code, label: "Cette condition est demandée" }]}
            />
          </div>
          <Radios
            label="Si elle n’est pas remplie"
            isInline
            options={[
              { value: "blocking", label: "Elle est bloquante" },
              { value: "warning", label: "C’est un conseil" },
            ]}
            {...form.field(`severity.${code}`)}
          />
        </>
      ) : (
        <p className="muted">
          {capitalised(severityWords[severity])}
          {typeset(" : la loi ou le formulaire de l’État la demande, un appel ne peut pas l’écarter.")}
        </p>
      )}
      {settings.map((setting) => (
        <SettingInput key={setting.name} setting={setting} form={form} />
      ))}
    </fieldset>
  );
}

function SettingInput({
  setting: { name, label, unit, choices },
  form,
}: {
  setting: SettingField;
  form: FormState;
}) {
  const field = form.field(`p.${name}`);
  const others = currentCriteria
    .filter((criterion) => settingsOf(criterion).some((setting) => setting.name === name))
    .map(({ code }) => code)
    .slice(1);
  const hint = others.length > 0 ? `Vaut aussi pour ${others.join(", ")}.` : undefined;
  if (unit === "choice") {
    return (
      <Radios
        label={label}
        hint={hint}
        options={choices.map((value) => ({ value, label: capitalised(choiceWords[value] ?? value) }))}
        {...field}
      />
    );
  }
  return (
    <TextInput
      label={label}
      hint={hint}
      width={unit === "codes" ? "full" : "10"}
      unit={units[unit]}
      inputMode={unit === "codes" ? "text" : "decimal"}
      autoComplete="off"
      {...field}
    />
  );
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
