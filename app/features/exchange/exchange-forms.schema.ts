import { z } from "zod";
import { typedText } from "~/platform/forms/typed-values";

export const noteForm = z.object({ body: typedText("Écrivez la note.", { max: 5_000 }) });

export const messageForm = z.object({
  body: typedText("Écrivez votre message.", { max: 5_000 }),
  about: z.string().max(60).default(""),
});
