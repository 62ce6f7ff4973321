import { z } from "zod";
import { repeated } from "~/platform/forms/typed-values";

/** Dossiers to try the rules of a call on: built-in ones, and a pasted text. */
export const trialForm = z.object({
  samples: repeated(z.string().max(40)),
  json: z.string().max(900_000, "Collez moins de dossiers à la fois.").default(""),
});
