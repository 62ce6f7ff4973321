import { z } from "zod";
import { callStates } from "~/domain/call/lifecycle";

/** Filters of the list of calls, in its address; a value that means nothing is passed over. */
export const callFilterSchema = z.object({
  pilier: z
    .string()
    .regex(/^[A-Z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  annee: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
  etat: z.enum(callStates).exclude(["draft"]).optional().catch(undefined),
});
