import { z } from "zod";
import { fieldErrors } from "./field-errors";
import type { FormRefusal } from "./form-refusal";
import { formValues, type FormValues } from "./form-values";
import { limitedBody } from "./limited-body.server";
import { sentenceFor } from "./sentences";

export type FormReading<Value> = { ok: true; value: Value } | { ok: false; refusal: FormRefusal };

/** A form as it was posted, before any rule. `form` is its hidden `_form`, for pages that hold several. */
export interface PostedForm {
  form: string | null;
  values: FormValues;
}

/**
 * Reads and checks a posted form. A refused one holds everything as it was typed: answer it with status 422.
 *
 * @throws {Response} 400 when the body is not a form, 413 when it is beyond a million bytes
 */
export async function readForm<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): Promise<FormReading<z.output<Schema>>> {
  return checkForm(await readPostedForm(request), schema);
}

/**
 * First half of `readForm`, for a page whose forms have different schemas: look at `form`, then `checkForm`.
 *
 * @throws {Response} as `readForm`
 */
export async function readPostedForm(request: Request): Promise<PostedForm> {
  const body = new Response(limitedBody(request), {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  });
  const data = await body.formData().catch((cause: unknown) => {
    throw cause instanceof Response ? cause : new Response(null, { status: 400 });
  });
  const { _form: form, ...values } = formValues(data.entries());
  return { form: typeof form === "string" ? form : null, values };
}

/** Second half of `readForm`. A field that the schema does not know is refused, not passed over. */
export async function checkForm<Schema extends z.core.$ZodType>(
  { form, values }: PostedForm,
  schema: Schema,
): Promise<FormReading<z.output<Schema>>> {
  const strict: z.core.$ZodType = schema instanceof z.ZodObject ? schema.strict() : schema;
  const parsed = await z.safeParseAsync(strict, values, { error: sentenceFor });
  return parsed.success
    ? { ok: true, value: parsed.data as z.output<Schema> }
    : { ok: false, refusal: { form, values, errors: fieldErrors(parsed.error) } };
}
