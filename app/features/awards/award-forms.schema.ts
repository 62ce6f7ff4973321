import { z } from "zod";
import { typedCount, typedDay, typedText } from "~/platform/forms/typed-values";

export const agreementForm = z.object({
  advancePercent: typedCount("Écrivez la part de l’avance, en pour cent.", { max: 100 }).refine(
    (percent) => percent >= 1,
    "L’avance est d’au moins 1\u00A0%.",
  ),
});

export const paymentForm = z.object({
  instalmentId: z.uuid("Choisissez l’échéance payée."),
  paidOn: typedDay("Écrivez le jour du paiement."),
  reference: typedText("Écrivez le numéro du mandat ou du virement.", { max: 60 }),
});

export const settleForm = z.object({ givenUpFor: z.string().trim().max(1_000).default("") });

export const emptyForm = z.object({});

export const signForm = z.object({
  read: z.literal("yes", "Cochez la case après avoir lu l’acte en entier."),
});
