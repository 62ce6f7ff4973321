import { z } from "zod";
import { typedCount, typedText } from "~/platform/forms/typed-values";

/** Value of the choice that takes every pillar. */
export const everyPillar = "tous";

export const startCallForm = z.object({
  title: typedText("Donnez un titre à l’appel.", { max: 200 }),
  campaignId: z.uuid("Choisissez une campagne."),
  pillarId: z
    .union([z.literal(everyPillar), z.uuid()], "Choisissez un pilier.")
    .transform((value) => (value === everyPillar ? null : value)),
});

export const campaignForm = z.object({
  programmeId: z.uuid("Choisissez un contrat de ville."),
  year: typedCount("Écrivez l’année de la campagne.", { max: 2_999 }),
  title: typedText("Donnez un titre à la campagne.", { max: 200 }),
});
