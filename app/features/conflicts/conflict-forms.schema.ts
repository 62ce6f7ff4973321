import { z } from "zod";
import { typedText } from "~/platform/forms/typed-values";

export const declareForm = z.object({
  reason: typedText("Dites en quelques mots ce qui vous lie à ce dossier.", { max: 1_000 }),
});

export const liftForm = z.object({
  conflictId: z.uuid(),
  reason: typedText("Écrivez pourquoi le déport est levé.", { max: 1_000 }),
});
