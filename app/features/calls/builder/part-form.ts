import { z } from "zod";
import type { CallDocument } from "~/domain/call/document";
import type { FormValues } from "~/platform/forms/form-values";
import type { BuilderContext } from "./builder-context";

/** What a page of the builder changes of a draft. */
export type CallEdit = (document: CallDocument) => CallDocument;

/** One page of the builder as a form: what its fields start with, and what is made of what was typed. */
export interface PartForm {
  values(document: CallDocument, context: BuilderContext): FormValues;
  schema(context: BuilderContext): z.ZodType<CallEdit>;
}

interface Definition<Shape extends z.ZodRawShape> {
  readonly values: PartForm["values"];
  readonly shape: (context: BuilderContext) => Shape;
  /** What only several fields together can say. */
  readonly check?: (
    typed: z.output<z.ZodObject<Shape>>,
    refuse: (name: string, message: string) => void,
    context: BuilderContext,
  ) => void;
  readonly apply: (
    document: CallDocument,
    typed: z.output<z.ZodObject<Shape>>,
    context: BuilderContext,
  ) => CallDocument;
}

/** Types `apply` by the shape of the form, then forgets the type, so that all pages make one table. */
export function definePart<Shape extends z.ZodRawShape>({
  values,
  shape,
  check,
  apply,
}: Definition<Shape>): PartForm {
  return {
    values,
    schema: (context) =>
      z
        .strictObject(shape(context))
        .superRefine((typed, issues) => {
          const refuse = (name: string, message: string) =>
            issues.addIssue({ code: "custom", path: name.split("."), message });
          check?.(typed as z.output<z.ZodObject<Shape>>, refuse, context);
        })
        .transform(
          (typed): CallEdit =>
            (document) =>
              apply(document, typed as z.output<z.ZodObject<Shape>>, context),
        ) as unknown as z.ZodType<CallEdit>,
  };
}
