import { z } from "zod";
import { decisionOutcomes } from "~/domain/committee/lifecycle";
import { voteChoices } from "~/domain/committee/votes";
import { groundSchema, reasonWith } from "~/domain/decision/grounds";
import { noCents } from "~/domain/money/cents";
import { optionalAmount, optionalText, tickable, typedChoice } from "~/platform/forms/typed-values";

const missingReason =
  "Écrivez le motif de la décision, ou cochez-en un parmi ceux du dossier : il sera lu par l’association.";

/** The decision as the secretary types it: one line a funder, in the order shown. */
const decisionFields = z.object({
  reason: optionalText({ max: 3_000 }),
  /** Sentences proposed from the dossier, as they were changed; those ticked join the reason. */
  grounds: z
    .array(
      groundSchema.extend({
        isKept: tickable(),
        sentence: z.string().trim().max(1_000, "Raccourcissez cette phrase\u00A0: 1000 caractères au plus."),
      }),
    )
    .max(60)
    .default([]),
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

export const decisionForm = decisionFields.transform(({ reason, grounds, ...decision }, context) => {
  const kept = grounds.filter(({ isKept, sentence }) => isKept && sentence !== "");
  const whole = reasonWith(
    reason ?? "",
    kept.map(({ sentence }) => sentence),
  );
  if (whole === "") context.addIssue({ code: "custom", path: ["reason"], message: missingReason });
  return { ...decision, reason: whole, grounds: kept.map(({ source, code }) => ({ source, code })) };
});

export const undoForm = z.object({ decisionId: z.uuid() });

export const voteForm = z.object({
  choice: typedChoice(voteChoices, "Choisissez pour, contre ou abstention."),
});
