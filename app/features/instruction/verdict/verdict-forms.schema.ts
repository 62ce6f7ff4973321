import { z } from "zod";
import { optionalText, typedChoice, typedText } from "~/platform/forms/typed-values";

const criterion = z.string().max(20);

export const judgementForm = z
  .object({
    criterion,
    judgement: typedChoice(["convincing", "not-convincing"], "Dites si la réponse est convaincante ou non."),
    reason: optionalText({ max: 1_000 }),
  })
  .superRefine(({ judgement, reason }, context) => {
    if (judgement === "not-convincing" && reason === null) {
      context.addIssue({
        code: "custom",
        path: ["reason"],
        message: "Écrivez ce qui manque\u00A0: la personne qui décide le lira.",
      });
    }
  });

export const setAsideForm = z.object({
  criterion,
  reason: typedText("Écrivez pourquoi ce constat ne doit pas compter.", { max: 1_000 }),
});

export const criterionForm = z.object({ criterion });
