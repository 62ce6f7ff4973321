import { z } from "zod";

const criterion = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/),
  label: z.string().min(1).max(300),
  /** Share of the total, out of the sum of the weights. */
  weight: z.int().min(1).max(100),
  /** A zero here asks for an unfavourable opinion, with its reason. */
  eliminatory: z.boolean().default(false),
  /** Words of the marks 0 to 4. */
  words: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
  /** What the criterion reads of the form: a section, `project`, or one of its questions, `project.goals`. */
  reads: z.array(z.string()).default([]),
});

export const rubricCriteria = z.array(criterion).max(30);

/** Scoring grid of a call version. */
export const rubricSchema = z.strictObject({
  criteria: rubricCriteria.min(1),
  /** How far funders may judge apart before they are asked to talk: see `disagreement.ts`. */
  disagreement: z
    .strictObject({
      /** Points out of 100 between two totals. */
      total: z.int().min(1).max(100),
      /** Steps between two marks of one criterion. */
      mark: z.int().min(1).max(4),
    })
    .optional(),
});

export type Rubric = z.output<typeof rubricSchema>;
