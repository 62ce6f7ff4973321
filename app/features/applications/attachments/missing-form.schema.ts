import { z } from "zod";
import { longestExplanation, missingReasons } from "~/domain/attachment/missing-document";
import { optionalText } from "~/platform/forms/typed-values";

const tooLong = `Écrivez une phrase de ${longestExplanation} caractères au plus.`;

/** Why a document is not joined. */
export const missingForm = z
  .object({
    documentType: z.string().max(40),
    reason: z.enum(missingReasons, "Choisissez pourquoi la pièce n’est pas jointe."),
    words: optionalText({ max: 5_000 }),
  })
  .superRefine(({ reason, words }, context) => {
    const said = words ?? "";
    if (reason === "not_concerned" && said === "") {
      context.addIssue({
        code: "custom",
        path: ["words"],
        message: "Dites pourquoi la pièce ne vous concerne pas, en une phrase.",
      });
    }
    if (said.length > longestExplanation)
      context.addIssue({ code: "custom", path: ["words"], message: tooLong });
  });
