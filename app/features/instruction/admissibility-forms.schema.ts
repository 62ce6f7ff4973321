import { z } from "zod";
import { repeated, typedText } from "~/platform/forms/typed-values";

const version = z.coerce.number().int().min(0);

export const admitForm = z.object({ version, judged: repeated(z.string().max(20)) });

export const inadmissibleForm = z.object({
  version,
  reason: typedText("Écrivez le motif : l’association le lira.", { max: 3_000 }),
});
