import { z } from "zod";
import { opinions } from "~/domain/review/opinion-words";
import type { Mark } from "~/domain/review/rubric";
import { optionalAmount, typedText } from "~/platform/forms/typed-values";

const mark = z.enum(["0", "1", "2", "3", "4"], "Notez de 0 à 4.").transform((typed) => Number(typed) as Mark);

const version = z.coerce.number().int().min(0).max(1_000_000);
const rationale = z.string().max(3_000, "Raccourcissez cette explication.");

/** The grid as it is posted; saved unfinished as often as one likes. */
export const reviewForm = z.object({
  funderId: z.uuid(),
  version,
  /** Version of each mark that the page showed. */
  seen: z.record(z.string().max(30), version).default({}),
  /** Marks typed in one go, where no script follows the keys: see `readQuickMarks`. */
  quick: z.string().max(60, "Tapez au plus un chiffre par critère.").default(""),
  marks: z.record(z.string().max(30), mark).default({}),
  rationales: z.record(z.string().max(30), rationale).default({}),
  opinion: z
    .enum(opinions)
    .nullish()
    .transform((opinion) => opinion ?? null),
  comment: z.string().max(5_000, "Raccourcissez votre avis.").default(""),
  proposed: optionalAmount(),
  intent: z.enum(["save", "next", "complete"]),
});

/** One mark, saved while its reviewer goes on. */
export const scoreForm = z.object({
  funderId: z.uuid(),
  criterion: z.string().max(30),
  value: mark,
  rationale: rationale.default(""),
  seen: version,
});

export const discussionForm = z.object({
  discussionId: z.uuid(),
  resolution: typedText("Écrivez ce que vous avez conclu ensemble.", { max: 3_000 }),
});

export const reopenForm = z.object({ funderId: z.uuid() });

export const shortcutsForm = z.object({ shortcuts: z.enum(["on", "off"]) });
