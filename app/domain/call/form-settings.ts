import { z } from "zod";
import { documentTypes } from "~/domain/eligibility/application-input";

const askedDocument = z.object({
  type: z.enum(documentTypes),
  /** `rule`: the eligibility rules say for whom it is required. */
  required: z.enum(["rule", "optional"]),
  label: z.string().optional(),
  help: z.string().optional(),
});

/** The form of a version of a call: the sections and the documents it asks. */
export const formSettings = z.object({
  /** Codes of sections; all of them when left out. */
  sections: z
    .array(z.string())
    .nullish()
    .transform((codes) => codes ?? null),
  documents: z.array(askedDocument).default([]),
});

export type FormSettings = z.output<typeof formSettings>;
