import { z } from "zod";
import { repeated, typedDay, typedText } from "~/platform/forms/typed-values";

const requestId = z.uuid();
const dueOn = typedDay("Écrivez le dernier jour pour répondre.");

export const askForm = z.object({
  version: z.coerce.number().int().min(0),
  subjects: repeated(z.string().max(120)).refine((subjects) => subjects.length > 0, {
    error: "Cochez au moins une question ou une pièce.",
  }),
  message: typedText("Écrivez ce que l’association doit compléter.", { max: 3_000 }),
  dueOn,
  intent: z.enum(["preview", "send"]),
});

export const acceptForm = z.object({ requestId });

export const giveUpForm = z.object({ requestId });

export const extendForm = z.object({ requestId, dueOn });
