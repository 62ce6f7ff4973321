import { z } from "zod";
import { opinions } from "~/domain/review/opinion-words";
import type { Mark } from "~/domain/review/rubric";
import { optionalAmount } from "~/platform/forms/typed-values";

const mark = z.enum(["0", "1", "2", "3", "4"], "Notez de 0 à 4.").transform((typed) => Number(typed) as Mark);

/** The grid as it is posted; saved unfinished as often as one likes. */
export const reviewForm = z.object({
  funderId: z.uuid(),
  version: z.coerce.number().int().min(0),
  marks: z.record(z.string().max(30), mark).default({}),
  rationales: z
    .record(z.string().max(30), z.string().max(3_000, "Raccourcissez cette explication."))
    .default({}),
  opinion: z
    .enum(opinions)
    .nullish()
    .transform((opinion) => opinion ?? null),
  comment: z.string().max(5_000, "Raccourcissez votre avis.").default(""),
  proposed: optionalAmount(),
  intent: z.enum(["save", "complete"]),
});
