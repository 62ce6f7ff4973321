import { useMemo } from "react";
import { useFieldArray, type Path } from "react-hook-form";
import { useHydrated } from "~/components/use-hydrated";
import type { Answers } from "~/domain/application/form/answers";
import { answersSchema } from "~/domain/application/form/answers-schema";
import type { RowsQuestion } from "~/domain/application/form/question";
import { rowMistakes } from "~/domain/application/form/row-mistakes";
import type { FieldError } from "~/platform/forms/field-errors";
import { formState, type FormState } from "~/platform/forms/form-state";
import type { FormValues } from "~/platform/forms/form-values";
import { useToldForm } from "~/platform/forms/use-told-form";

/** One answer a column; that of a date has three parts. */
export type Row = Record<string, unknown>;
type List = Record<string, Row[]>;

interface ListFormOptions {
  question: RowsQuestion;
  /** The rows that the server put on the page. */
  rows: readonly Row[];
  typed: FormValues | undefined;
  refused: readonly FieldError[];
}

/** A list of a section: rows come and go where a script runs, and mistakes are told field by field. */
export function useListForm({ question, rows, typed, refused }: ListFormOptions) {
  const { name } = question;
  const isHydrated = useHydrated();
  const schema = useMemo(() => answersSchema([question]), [question]);
  const form = useToldForm<List>({
    schema,
    mistakesIn: (values) => rowMistakes(question, values as unknown as Answers),
    start: { [name]: rowsAtLeast(question, rows) },
    typed: typed && { [name]: rowsAtLeast(question, formState(undefined, typed).rowsOf(name)) },
    refused,
  });
  const list = useFieldArray({ control: form.control, name });
  const held = formState(undefined, form.rendered);
  const state: FormState = {
    ...held,
    errorOf: form.errorOf,
    field: (field) => form.field(field as Path<List>),
    date: (field) => ({
      ...held.date(field),
      error: form.errorOf(`${field}.year`) ?? form.errorOf(field),
      follow: (part) => {
        const isToMend = part !== "year" && form.errorOf(`${field}.year`) !== undefined;
        const deps = isToMend ? { deps: `${field}.year` } : {};
        const { ref, onChange, onBlur } = form.field(`${field}.${part}` as Path<List>, deps);
        return { ref, onChange, onBlur };
      },
    }),
  };
  return {
    state,
    isHydrated,
    keys: list.fields.map(({ id }) => id),
    add(): void {
      list.append(emptyRow(question));
      form.renderHeld();
    },
    remove(row: number): void {
      list.remove(row);
      form.renderHeld();
    },
  };
}

function rowsAtLeast(question: RowsQuestion, rows: readonly Row[]): Row[] {
  const empty = emptyRow(question);
  const lacking = Math.max(0, question.least - rows.length);
  return [
    ...rows.map((row) => ({ ...empty, ...row })),
    ...Array.from({ length: lacking }, () => ({ ...empty })),
  ];
}

function emptyRow({ columns }: RowsQuestion): Row {
  return Object.fromEntries(
    columns.map(({ name, kind }) => [name, kind === "date" ? { day: "", month: "", year: "" } : ""]),
  );
}
