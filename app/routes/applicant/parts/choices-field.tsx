import { Checkboxes } from "~/components/fields/checkboxes";
import { FieldGroup } from "~/components/fields/field";
import { optionsOf } from "~/domain/application/form/choices";
import type { ChoiceQuestion, Option } from "~/domain/application/form/question";
import type { QuestionFieldProps } from "./question-field";
import { questionHint } from "./question-hint";

/** Several answers to one question; where the options come in groups, each group opens by itself. */
export function ChoicesField({
  question,
  name,
  form,
  choices,
  isOptional = !question.missing,
}: QuestionFieldProps<ChoiceQuestion>) {
  const field = form.choices(name);
  const options = optionsOf(question, choices, field.values);
  const groups = groupsOf(options);
  const shown = { label: question.label, hint: questionHint(question), isOptional };
  if (groups.length < 2) return <Checkboxes {...shown} {...field} options={options} />;
  return (
    <FieldGroup {...shown} name={name} error={field.error}>
      {groups.map(([label, members], index) => (
        <details
          key={label}
          className="choice-group"
          open={members.some(({ value }) => field.values.includes(value))}
        >
          <summary>{label}</summary>
          <Checkboxes
            label={label}
            isLabelHidden
            isOptional
            name={name}
            idPrefix={index === 0 ? undefined : `f-${index}`}
            values={field.values}
            options={members}
          />
        </details>
      ))}
    </FieldGroup>
  );
}

function groupsOf(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const label = option.group ?? "Autres";
    groups.set(label, [...(groups.get(label) ?? []), option]);
  }
  return [...groups];
}
