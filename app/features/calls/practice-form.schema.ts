import { z } from "zod";

export const practiceForm = z.object({
  version: z.coerce.number().int().min(0),
  isPractice: z
    .enum(["yes", "no"], "Choisissez ce que devient un dossier envoyé dans cet appel.")
    .transform((chosen) => chosen === "yes"),
});
