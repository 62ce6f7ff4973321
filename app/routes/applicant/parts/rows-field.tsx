import { Button } from "~/components/button";
import { fieldId } from "~/components/fields/field-id";
import { VisuallyHidden } from "~/components/visually-hidden";
import { setType } from "~/components/set-type";
import type { RowsQuestion } from "~/domain/application/form/question";
import { insteadOfSending } from "./instead-of-sending";
import { QuestionField, type QuestionFieldProps } from "./question-field";
import { questionHint } from "./question-hint";

interface RowsFieldProps extends QuestionFieldProps<RowsQuestion> {
  /** Tell the rows apart while others come and go. */
  keys?: readonly string[];
  /** Where a script runs: what the buttons do instead of asking the server. */
  changes?: { add(): void; remove(row: number): void } | null;
}

/** A list that grows: adding and removing a row are buttons of the form, so that they work without a script. */
export function RowsField({ question, name, form, choices, keys = [], changes = null }: RowsFieldProps) {
  const count = Math.max(form.countOf(name), question.least);
  const hint = questionHint(question);
  const fieldOf = (row: number) => `${name}.${row}.${question.columns[0]!.name}`;
  return (
    <section aria-label={question.label} className="rows">
      <h2>{setType(question.label)}</h2>
      {hint && <div className="hint">{hint}</div>}
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={keys[row] ?? row} className="row answers">
          <legend className="label">{`${question.item}\u00A0${row + 1}`}</legend>
          {question.columns.map((column) => (
            <QuestionField
              key={column.name}
              question={column}
              name={`${name}.${row}.${column.name}`}
              form={form}
              choices={choices}
            />
          ))}
          {count > question.least && (
            <Button
              kind="link"
              name="_intent"
              value={`remove:${name}:${row}`}
              onClick={insteadOfSending(changes !== null, () => changes?.remove(row))}
            >
              Retirer
              <VisuallyHidden>{` ${question.item} ${row + 1}`}</VisuallyHidden>
            </Button>
          )}
        </fieldset>
      ))}
      {count < question.most && (
        <Button
          kind="secondary"
          name="_intent"
          value={`add:${name}`}
          formAction={`#${fieldId(fieldOf(count))}`}
          onClick={insteadOfSending(changes !== null, () => changes?.add())}
        >
          {question.add}
        </Button>
      )}
    </section>
  );
}
