import { z } from "zod";
import { narrativeSchema } from "~/domain/report/narrative";
import { optionalAmount, typedText } from "~/platform/forms/typed-values";

/** The report as it is posted; kept unfinished as often as one likes. */
export const reportForm = z.object({
  version: z.coerce.number().int().min(0),
  narrative: narrativeSchema,
  lines: z
    .array(
      z.strictObject({
        id: z.uuid(),
        actual: optionalAmount(),
        explanation: z.string().max(2_000).default(""),
      }),
    )
    .max(300)
    .default([]),
  indicators: z
    .array(z.strictObject({ id: z.uuid(), actual: z.string().trim().max(200).default("") }))
    .max(50)
    .default([]),
  certified: z.literal("yes").optional(),
  intent: z.enum(["save", "submit"]),
});

export const amendForm = z.object({
  awardId: z.uuid(),
  reason: typedText("Écrivez ce qui est à corriger : l’association le lira.", { max: 2_000 }),
});

export const acceptForm = z.object({ awardId: z.uuid() });
