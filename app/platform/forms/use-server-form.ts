import { zodResolver } from "@hookform/resolvers/zod";
import { useSubmit } from "@remix-run/react";
import { useMemo, useSyncExternalStore, type FormEvent } from "react";
import {
  get,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
} from "react-hook-form";
import type { z } from "zod";
import type { FieldError } from "./field-errors";
import { isFormRefusal } from "./form-refusal";
import { valueAt } from "./form-values";
import { sentenceFor } from "./sentences";

export interface ServerFormOptions<Input extends FieldValues> {
  defaults: DefaultValues<Input>;
  /** What the action of the page answered, of any kind. */
  answer: unknown;
}

/**
 * react-hook-form joined to the action of the page by one schema, for editors with lists that grow and totals
 * that follow. Other forms are checked by the server alone, with `formState`.
 *
 * Nothing is checked while typing: errors appear when the form is sent, as on the forms without a script.
 * Before the script runs and without it, values and errors come from the server's answer.
 */
export function useServerForm<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  { defaults, answer }: ServerFormOptions<Input>,
) {
  const submit = useSubmit();
  const isHydrated = useHydrated();
  const refusal = isFormRefusal(answer) ? answer : null;
  const serverErrors = useMemo(() => nested<Input>(refusal?.errors ?? []), [refusal]);
  const start = (refusal?.values as DefaultValues<Input> | undefined) ?? defaults;
  const editor = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema, { error: sentenceFor }),
    defaultValues: start,
    errors: serverErrors,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const shown = isHydrated ? editor.formState.errors : serverErrors;

  function send(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const target = button instanceof HTMLButtonElement ? button : event.currentTarget;
    const isUnchecked = button instanceof HTMLButtonElement && button.formNoValidate;
    if (isUnchecked) return;
    void editor.handleSubmit(() => submit(target, { method: "post" }))(event);
  }

  return {
    ...editor,
    isHydrated,
    /** For `<ErrorSummary errors={form.errors} />`. */
    errors: flattened(shown),
    formProps: { method: "post" as const, noValidate: true, onSubmit: send },
    /** `<TextInput label="Nom" {...form.field("name")} />`, as `formState` does. */
    field: (name: Path<Input>) => ({
      ...editor.register(name),
      value: textAt(start, name),
      error: (get(shown, name) as { message?: string } | undefined)?.message,
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

function flattened(errors: object, prefix = ""): FieldError[] {
  return Object.entries(errors).flatMap(([part, error]: [string, unknown]) => {
    if (typeof error !== "object" || error === null || part === "ref") return [];
    const name = prefix + part;
    const own =
      "message" in error && typeof error.message === "string"
        ? [{ name: ownName(name), message: error.message }]
        : [];
    return [...own, ...flattened(error, `${name}.`)];
  });
}

function ownName(name: string): string {
  return name === "root" ? "" : name.replace(/\.root$/, "");
}
