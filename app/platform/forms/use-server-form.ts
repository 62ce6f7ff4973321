import { useMemo, useSyncExternalStore } from "react";
import {
  get,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
} from "react-hook-form";
import type { FieldError } from "./field-errors";
import { isFormRefusal } from "./form-refusal";
import { valueAt } from "./form-values";

export interface ServerFormOptions<Input extends FieldValues> {
  defaults: DefaultValues<Input>;
  /** What the action of the page answered, of any kind. */
  answer: unknown;
}

/**
 * react-hook-form on a form that the action of the page checks, for editors with lists that grow and totals that
 * follow the typing. Other forms need no script at all: see `formState`.
 *
 * The schema stays on the server: it is a quarter of what a phone would have to load, and the answer is the same.
 */
export function useServerForm<Input extends FieldValues>({ defaults, answer }: ServerFormOptions<Input>) {
  const isHydrated = useHydrated();
  const refusal = isFormRefusal(answer) ? answer : null;
  const errors = useMemo(() => nested<Input>(refusal?.errors ?? []), [refusal]);
  const start = (refusal?.values as DefaultValues<Input> | undefined) ?? defaults;
  const editor = useForm<Input>({ defaultValues: start, shouldFocusError: false });
  return {
    ...editor,
    isHydrated,
    /** For `<ErrorSummary errors={form.errors} />`. */
    errors: refusal?.errors ?? [],
    /** `<TextInput label="Nom" {...form.field("name")} />`, as `formState` does. */
    field: (name: Path<Input>) => ({
      ...editor.register(name),
      value: textAt(start, name),
      error: (get(errors, name) as { message?: string } | undefined)?.message,
    }),
  };
}

const neverChanges = () => () => {};

function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function textAt(values: unknown, name: string): string {
  const value = valueAt(values, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function nested<Input extends FieldValues>(errors: FieldError[]): FieldErrors<Input> {
  const tree: Record<string, unknown> = {};
  for (const { name, message } of errors) {
    const path = name === "" ? ["root"] : name.split(".");
    let here = tree;
    path.forEach((part, index) => {
      if (index === path.length - 1) here[part] = { type: "server", message, ...(here[part] as object) };
      else here = (here[part] ??= /^\d+$/.test(path[index + 1]!) ? [] : {}) as Record<string, unknown>;
    });
  }
  return tree as FieldErrors<Input>;
}
