import { z } from "zod";
import { ticked, typedText } from "~/platform/forms/typed-values";

/** Every line that may be contested. */
export const everyLine = "all";

const version = z.coerce.number().int().min(0);

export const appealForm = z.object({
  formKey: z.uuid(),
  contested: z.union([z.literal(everyLine), z.uuid()], "Choisissez ce que vous contestez."),
  grounds: typedText("Écrivez pourquoi vous contestez cette décision.", { max: 10_000 }),
  certified: ticked("Cochez la case : le recours engage l’association."),
});

export const examinationForm = z.object({
  version,
  note: typedText("Écrivez ce que vous avez constaté.", { max: 5_000 }),
});

export const answerForm = z.object({
  version,
  reason: typedText("Écrivez le motif : l’association le lira.", { max: 3_000 }),
});
