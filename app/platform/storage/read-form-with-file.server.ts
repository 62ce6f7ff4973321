import type { z } from "zod";
import { uploadSentence, type UploadFault } from "~/domain/attachment/upload-refusal";
import type { Result } from "~/domain/result";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, readForm } from "~/platform/forms/read-form.server";
import { BrokenMultipart, readMultipart } from "./read-multipart.server";
import type { SentFile } from "./receive-upload.server";

/** A text of 10,000 characters, whatever they are. */
const fieldSize = 40_000;

type Answer<Kept, Refusal> =
  { readonly form: FormRefusal } | { readonly form: null; readonly kept: Result<Kept, Refusal> };

/**
 * Reads a form that may carry one file in its last field, `file`, and hands both to `keep`. A form that is refused,
 * for its words or for its file, comes back as it was typed: answer it with status 422. The same form without a file
 * may also come as `readForm` reads it.
 */
export async function readFormWithFile<
  Schema extends z.ZodType,
  Kept,
  Refusal extends { readonly code: string },
>(
  request: Request,
  schema: Schema,
  keep: (form: z.output<Schema>, file: SentFile | null) => Promise<Result<Kept, Refusal | UploadFault>>,
  isUploadFault: (refusal: Refusal | UploadFault) => refusal is UploadFault,
): Promise<Answer<Kept, Refusal>> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const form = await readForm(request, schema);
    return form.ok ? settle({}, await keep(form.value, null), isUploadFault) : { form: form.refusal };
  }
  const sent = await readMultipart(
    request,
    (content, fileName, fields) => judge(fields, { content, fileName }),
    { fieldSize },
  ).catch((error: unknown) => {
    if (error instanceof BrokenMultipart) return null;
    throw error;
  });
  if (sent === null) return { form: refused({}, { code: "malformed" }) };
  return sent.kept ?? judge(sent.fields, null);

  async function judge(fields: Readonly<Record<string, string>>, file: SentFile | null) {
    const { _form: _, ...values } = fields;
    const form = await checkForm({ form: null, values }, schema);
    return form.ok ? settle(values, await keep(form.value, file), isUploadFault) : { form: form.refusal };
  }
}

function settle<Kept, Refusal extends { readonly code: string }>(
  values: Readonly<Record<string, string>>,
  kept: Result<Kept, Refusal | UploadFault>,
  isUploadFault: (refusal: Refusal | UploadFault) => refusal is UploadFault,
): Answer<Kept, Refusal> {
  if (kept.ok) return { form: null, kept };
  const { refusal } = kept;
  return isUploadFault(refusal)
    ? { form: refused(values, refusal) }
    : { form: null, kept: { ok: false, refusal: refusal as Refusal } };
}

function refused(values: Readonly<Record<string, string>>, fault: UploadFault): FormRefusal {
  return { form: null, values: { ...values }, errors: [{ name: "file", message: uploadSentence(fault) }] };
}
