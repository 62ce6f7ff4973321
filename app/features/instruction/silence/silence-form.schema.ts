import { z } from "zod";

export const silenceForm = z.object({
  version: z.coerce.number().int().min(0),
  noted: z.literal("yes", { error: "Confirmez que vous avez vérifié : l’association en est informée." }),
});
