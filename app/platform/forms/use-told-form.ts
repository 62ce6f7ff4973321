import { useState } from "react";
import {
  get,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type RegisterOptions,
} from "react-hook-form";
import type * as z from "zod/mini";
import type { FieldError } from "./field-errors";
import { valueAt } from "./form-values";
import { nestedErrors, toldAtFields } from "./told-at-fields";

export interface ToldFormOptions<Values extends FieldValues> {
  /** The schema that the server reads the form with. */
  schema: z.ZodMiniType;
  /** What a draft may hold and is to be mended all the same. */
  mistakesIn: (values: Values) => readonly FieldError[];
  /** What the server put in the fields. */
  start: Values;
  /** What they hold when the script comes. */
  typed: Values | undefined;
  /** What the server refused of `start`; its other mistakes are told with it. */
  refused: readonly FieldError[];
}

/**
 * react-hook-form over a form that is HTML first. A mistake is told beside its field once the field is left, and goes
 * as soon as it is mended; what is rendered before the script comes is what the server rendered.
 */
export function useToldForm<Values extends FieldValues>(options: ToldFormOptions<Values>) {
  const { schema, mistakesIn, start, typed, refused } = options;
  const [rendered, setRendered] = useState(start);
  const [errors] = useState(() => nestedErrors<Values>([...refused, ...mistakesIn(start)]));
  const [resolver] = useState(() => toldAtFields(schema, mistakesIn));
  const form = useForm<Values>({
    mode: "onTouched",
    shouldFocusError: false,
    defaultValues: (typed ?? start) as DefaultValues<Values>,
    errors,
    resolver,
  });
  const told = form.formState.errors;
  const errorOf = (name: string) => (get(told, name) as { message?: string } | undefined)?.message;

  return {
    control: form.control,
    rendered,
    errorOf,
    /** Spread on a field, as `formState().field`. */
    field(name: Path<Values>, followed?: RegisterOptions<Values>) {
      const { ref, onChange, onBlur } = form.register(name, followed);
      const value: unknown = valueAt(rendered, name);
      const text = typeof value === "string" ? value : "";
      return { name, value: text, error: errorOf(name), ref, onChange, onBlur };
    },
    getValues: form.getValues,
    setValue: form.setValue,
    /** To be called when rows came or went: their fields start with what is held by now. */
    renderHeld() {
      setRendered(structuredClone(form.getValues()));
    },
  };
}
