import { z } from "zod";
import { tickable, typedText } from "~/platform/forms/typed-values";

const seen = {
  version: z.coerce.number().int().min(0),
  revision: z.coerce.number().int().min(0),
};

/** Publishing a call for the first time. */
export const publicationForm = z.object(seen);

/** Publishing a correction. */
export const correctionForm = z.object({
  ...seen,
  changeNote: typedText("Dites ce qui change.", { max: 1_000 }),
  acceptsEarlierClosing: tickable(),
});
