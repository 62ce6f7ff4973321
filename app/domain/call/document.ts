import { z } from "zod";
import { rubricCriteria } from "~/domain/review/rubric-shape";
import { callContentSchema } from "./content";
import { formSettings } from "./form-settings";
import { callFrame, type CallFrame } from "./frame";
import { callRules } from "./settings-of-call";

/** A scoring grid that may still be empty. */
const draftRubric = z.object({ criteria: rubricCriteria.default([]) });

/** Everything that a version of a call says. A draft may lack parts of it: see `missing.ts`. */
export const callDocument = z.object({
  frame: callFrame,
  content: callContentSchema,
  rules: callRules,
  rubric: draftRubric,
  form: formSettings,
});

export type CallDocument = z.output<typeof callDocument>;

/** A version as it is stored; `frame` is null for one whose frame is that of the rows of its call. */
export interface StoredVersion {
  readonly frame: unknown;
  readonly content: unknown;
  readonly rules: unknown;
  readonly rubric: unknown;
  readonly form: unknown;
}

/** @throws {z.ZodError} when what is stored is not a version of a call */
export function readCallDocument(
  { frame, content, rules, rubric, form }: StoredVersion,
  ofRows: () => CallFrame,
): CallDocument {
  return callDocument.parse({ frame: frame ?? ofRows(), content, rules, rubric, form });
}
