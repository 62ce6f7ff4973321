import { z } from "zod";
import { typedAmount } from "~/platform/forms/typed-values";

/** A new amount, and the one that was read when it was typed: a change made meanwhile is not overwritten unseen. */
export const envelopeForm = z.object({
  envelopeId: z.uuid(),
  was: z.coerce.number().int().min(0),
  amount: typedAmount("Écrivez le montant de l’enveloppe."),
});
