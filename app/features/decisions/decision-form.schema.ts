import { z } from "zod";
import { decisionOutcomes } from "~/domain/committee/lifecycle";
import { voteChoices } from "~/domain/committee/votes";
import { noCents } from "~/domain/money/cents";
import { optionalAmount, optionalText, typedChoice, typedText } from "~/platform/forms/typed-values";

/** The decision as the secretary types it: one line a funder, in the order shown. */
export const decisionForm = z.object({
  reason: typedText("Écrivez le motif de la décision : il sera lu par l’association.", { max: 3_000 }),
  lines: z
    .array(
      z
        .strictObject({
          funderId: z.uuid(),
          outcome: typedChoice(decisionOutcomes, "Choisissez la décision de ce financeur."),
          amount: optionalAmount(),
          conditions: optionalText({ max: 1_000 }),
        })
        .transform(({ amount, conditions, ...line }) => ({
          ...line,
          amount: amount ?? noCents,
          conditions: conditions ?? "",
        })),
    )
    .min(1, "Indiquez la décision de chaque financeur.")
    .max(20),
});

export const undoForm = z.object({ decisionId: z.uuid() });

export const voteForm = z.object({
  choice: typedChoice(voteChoices, "Choisissez pour, contre ou abstention."),
});
