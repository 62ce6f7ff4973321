import type { ChangeEvent, FocusEvent } from "react";
import type { FieldError } from "./field-errors";
import { isFormRefusal } from "./form-refusal";
import { valueAt } from "./form-values";

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

interface Followed {
  ref: (element: HTMLInputElement | null) => void;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onBlur: (event: FocusEvent<HTMLInputElement>) => void;
}

/** What a page spreads on its fields: `<TextInput label="Nom" {...form.field("name")} />`. */
export interface FormState {
  isRefused: boolean;
  /** For `<ErrorSummary errors={form.errors} />`. */
  errors: FieldError[];
  valueOf(name: string): string;
  errorOf(name: string): string | undefined;
  field(name: string): { name: string; value: string; error: string | undefined };
  /** Several answers to one question: checkboxes. */
  choices(name: string): { name: string; values: string[]; error: string | undefined };
  /** Three fields, `name.day`, `name.month` and `name.year`; a default may be a day written 2027-01-29. */
  date(name: string): {
    name: string;
    value: DateParts;
    error: string | undefined;
    /** What each part tells, where a script follows the form. */
    follow?: (part: keyof DateParts) => Followed;
  };
  /** How many items a list has: their fields are `name.0.x`, `name.1.x`… */
  countOf(name: string): number;
  /** The items of a list, each of them the values of its fields. */
  rowsOf(name: string): Record<string, unknown>[];
}

/**
 * State of a form checked by the server: what was typed when `answer` is a refusal, else the defaults.
 *
 * @param answer what the action of the page answered, of any kind
 * @param defaults what the fields start with: text, numbers, booleans ("yes" and "no"), days, lists and groups
 * @param form the hidden `_form` of this form, on a page that has several
 */
export function formState(answer: unknown, defaults: object = {}, form: string | null = null): FormState {
  const refusal = isFormRefusal(answer) && (form === null || answer.form === form) ? answer : null;
  const values: unknown = refusal?.values ?? defaults;
  const errors = refusal?.errors ?? [];
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const valueOf = (name: string) => asText(valueAt(values, name));
  return {
    isRefused: refusal !== null,
    errors,
    valueOf,
    errorOf,
    field: (name) => ({ name, value: valueOf(name), error: errorOf(name) }),
    choices: (name) => ({ name, values: asList(valueAt(values, name)).map(asText), error: errorOf(name) }),
    date: (name) => ({ name, value: asDate(valueAt(values, name)), error: dateError(errors, name) }),
    countOf: (name) => asList(valueAt(values, name)).length,
    rowsOf: (name) => asList(valueAt(values, name)).filter(isGroup),
  };
}

function asText(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}

function isGroup(item: unknown): item is Record<string, unknown> {
  return typeof item === "object" && item !== null;
}

function asDate(value: unknown): DateParts {
  if (typeof value === "string") {
    const [year = "", month = "", day = ""] = value.split("-");
    return { day, month, year };
  }
  const part = (name: keyof DateParts) => asText(valueAt(value, name));
  return { day: part("day"), month: part("month"), year: part("year") };
}

function dateError(errors: FieldError[], name: string): string | undefined {
  return errors.find((error) => error.name === name || error.name.startsWith(`${name}.`))?.message;
}
