import { get, set, type FieldErrors, type FieldValues, type Resolver } from "react-hook-form";
import type * as z from "zod/mini";
import { fieldErrors, type FieldError } from "./field-errors";
import { sentenceFor } from "./sentences";

/**
 * What react-hook-form asks to know what is to be mended: the schema of the form, the same that the server reads it
 * with, and a rule that sees what a draft may hold and a reader would not understand. Nothing is kept from being
 * sent: a draft is saved with its mistakes.
 */
export function toldAtFields<Values extends FieldValues>(
  schema: z.ZodMiniType,
  mistakesIn: (values: Values) => readonly FieldError[],
): Resolver<Values> {
  return (held) => {
    const values = asSent(held);
    const read = schema.safeParse(values, { error: sentenceFor });
    const refused = read.success ? [] : fieldErrors(read.error);
    const errors = nestedErrors<Values>([...refused, ...mistakesIn(values)]);
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
}

/** A group of radios without an answer is held as null and sent as nothing. */
function asSent<Values>(held: Values): Values {
  return JSON.parse(JSON.stringify(held), (_name, value: unknown) => value ?? "") as Values;
}

/** Errors by dotted name as react-hook-form holds them, in lists and groups. The first one of a field is kept. */
export function nestedErrors<Values extends FieldValues>(errors: readonly FieldError[]): FieldErrors<Values> {
  const tree: FieldErrors<Values> = {};
  for (const { name, message } of errors) {
    const place = name || "root";
    if (!get(tree, place)) set(tree, place, { type: "told", message });
  }
  return tree;
}
