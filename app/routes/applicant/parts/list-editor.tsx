import { useRef, useState } from "react";
import type { Choices } from "~/domain/application/form/choices";
import type { RowsQuestion } from "~/domain/application/form/question";
import type { FieldError } from "~/platform/forms/field-errors";
import type { Typed } from "../editors/start-editors";
import { useListForm, type Row } from "./list-form";
import { RowsField } from "./rows-field";

export interface ListEditorProps extends Typed {
  question: RowsQuestion;
  rows: readonly Row[];
  choices: Choices;
  refused: readonly FieldError[];
}

/** A list that grows and shrinks on the page itself where a script runs, and through the server without one. */
export function ListEditor({ question, rows, choices, refused, typed }: ListEditorProps) {
  const form = useListForm({ question, rows, typed, refused });
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const remove = (row: number) => {
    form.remove(row);
    setSaid(`${question.item}\u00A0${row + 1}\u00A0: ligne retirée.`);
    place.current?.querySelector<HTMLButtonElement>('button[value^="add:"]')?.focus();
  };
  const changes = form.isHydrated ? { add: form.add, remove } : null;
  return (
    <div ref={place}>
      <RowsField
        {...{ question, choices, changes }}
        name={question.name}
        form={form.state}
        keys={form.keys}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
