import { z } from "zod";
import { ticked, typedText } from "~/platform/forms/typed-values";

export const withdrawalForm = z.object({
  reason: typedText("Écrivez en quelques mots pourquoi vous retirez le dossier.", { max: 1000 }),
  understood: ticked("Cochez la case pour confirmer que le dossier doit être retiré."),
  version: z.coerce.number().int().min(0),
});
