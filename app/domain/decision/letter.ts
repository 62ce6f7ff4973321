import { z } from "zod";
import { decisionOutcomes } from "~/domain/committee/lifecycle";

/** Name of the words a letter was written with; new words get a new name, and old letters keep theirs. */
export const currentTemplate = "decision-2026-1";

/** Words of the answer to an appeal. */
export const appealTemplate = "appeal-2026-1";

/** A letter as it is frozen when it is prepared: facts, from which its template writes the same words for ever. */
export const letterBody = z.strictObject({
  number: z.string(),
  title: z.string(),
  association: z.string(),
  call: z.string(),
  step: z.enum(["grant", "grant-in-part", "reserve", "refuse-grant", "complete-grant", "settle-rest"]),
  sessionTitle: z.string(),
  /** Day of the session, Europe/Paris. */
  sessionOn: z.string(),
  reason: z.string(),
  /** The lines come back from the reserve list, where an earlier letter had placed them. */
  after: z.literal("reserve").optional(),
  /** Of a letter that answers an appeal. */
  appeal: z
    .strictObject({ filedOn: z.string(), outcome: z.enum(["upheld", "upheld_in_part", "rejected"]) })
    .optional(),
  lines: z.array(
    z.strictObject({
      funder: z.string(),
      outcome: z.enum(decisionOutcomes),
      askedCents: z.int(),
      amountCents: z.int(),
      conditions: z.string(),
      /** Granted before the appeal. */
      beforeCents: z.int().optional(),
    }),
  ),
});

export type LetterBody = z.output<typeof letterBody>;
