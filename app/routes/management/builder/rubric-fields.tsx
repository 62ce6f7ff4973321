import { Button } from "~/components/button";
import { Checkbox, Checkboxes } from "~/components/fields/checkboxes";
import { TextInput } from "~/components/fields/text-input";
import { marks } from "~/domain/review/rubric";
import { readableParts } from "~/domain/call/readable-parts";
import type { FormState } from "~/platform/forms/form-state";
import type { PartFieldsProps } from "./part-fields";
import { RowButtons } from "./row-buttons";

export function RubricFields({ form, context }: PartFieldsProps) {
  const count = form.countOf("criteria");
  const total = Array.from(
    { length: count },
    (_, row) => Number(form.valueOf(`criteria.${row}.weight`)) || 0,
  ).reduce((sum, weight) => sum + weight, 0);
  const readable = readableParts(context.extraQuestions);
  return (
    <>
      <p className="hint">
        Chaque critère reçoit une note de 0 à 4. Le total est ramené sur 100, selon les poids
        {count > 0 && ` (${total} en tout)`}.
      </p>
      {Array.from({ length: count }, (_, row) => (
        <CriterionRow key={row} row={row} count={count} form={form} readable={readable} />
      ))}
      <Button kind="secondary" name="_intent" value="add:criteria" formAction={`#f-criteria-${count}-code`}>
        Ajouter un critère
      </Button>
    </>
  );
}

interface CriterionRowProps {
  row: number;
  count: number;
  form: FormState;
  readable: ReturnType<typeof readableParts>;
}

function CriterionRow({ row, count, form, readable }: CriterionRowProps) {
  const at = `criteria.${row}`;
  const reads = form.choices(`${at}.reads`);
  const groups = [...new Set(readable.map(({ group }) => group))];
  const label = form.valueOf(`${at}.label`);
  return (
    <fieldset className="row">
      <legend className="label">{`Critère ${row + 1}`}</legend>
      <TextInput label="Code" hint="Par exemple S1." width="6" {...form.field(`${at}.code`)} />
      <TextInput label="Critère" {...form.field(`${at}.label`)} />
      <TextInput label="Poids" width="6" inputMode="numeric" {...form.field(`${at}.weight`)} />
      <Checkbox label="Une note de 0 appelle un avis défavorable" {...form.field(`${at}.eliminatory`)} />
      <fieldset className="field">
        <legend className="label">Les mots de chaque note</legend>
        <div className="word-row">
          {marks.map((mark) => (
            <TextInput key={mark} label={`Note ${mark}`} {...form.field(`${at}.w${mark}`)} />
          ))}
        </div>
      </fieldset>
      <details open={reads.error !== undefined}>
        <summary>
          Ce que ce critère lit dans le dossier ({reads.values.length})
          <span className="visually-hidden">{` pour ${label || `le critère ${row + 1}`}`}</span>
        </summary>
        {groups.map((group, index) => (
          <Checkboxes
            key={group}
            label={group}
            isOptional
            name={`${at}.reads`}
            idPrefix={index === 0 ? undefined : `f-${index}`}
            values={reads.values}
            options={readable.filter((part) => part.group === group)}
          />
        ))}
      </details>
      <RowButtons list="criteria" row={row} count={count} name={`critère ${row + 1}`} />
    </fieldset>
  );
}
