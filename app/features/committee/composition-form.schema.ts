import { z } from "zod";
import { colleges, genders } from "~/domain/committee/composition";
import { tickable } from "~/platform/forms/typed-values";

/** One of the options, or nothing: null. */
function optionalChoice<const Option extends string>(options: readonly Option[]) {
  return z
    .union([z.enum(options), z.literal("")])
    .default("")
    .transform((chosen) => (chosen === "" ? null : chosen));
}

/** Whom each member sits for, in the order in which they were shown. */
export const compositionForm = z.object({
  seats: z
    .array(
      z.strictObject({
        userId: z.uuid(),
        college: optionalChoice(colleges),
        gender: optionalChoice(genders),
        isEqualityReferent: tickable(),
      }),
    )
    .max(100)
    .default([]),
});
