import { z } from "zod";

/** Kinds of questions that a call may add. Amounts and counts are read, never added to the budget. */
export const extraKinds = [
  "text",
  "longtext",
  "yes-no",
  "choice",
  "choices",
  "count",
  "amount",
  "date",
] as const;
type ExtraKind = (typeof extraKinds)[number];

export const extraKindWords = {
  text: "Texte court",
  longtext: "Texte long",
  "yes-no": "Oui ou non",
  choice: "Un choix dans une liste",
  choices: "Plusieurs choix dans une liste",
  count: "Nombre entier",
  amount: "Montant en euros",
  date: "Date",
} as const satisfies Record<ExtraKind, string>;

/** Name of an added question: never that of a question of the form, so that answers stay apart. */
const extraName = /^q_[a-z0-9]{4,40}$/;

export function isExtraName(name: string): boolean {
  return extraName.test(name);
}

/** « Afficher si … est … »: a question of a section and the answer it must have. */
export const condition = z.strictObject({
  section: z.string().min(1).max(40),
  question: z.string().min(1).max(60),
  is: z.string().min(1).max(200),
});
export type Condition = z.output<typeof condition>;

const option = z.strictObject({
  value: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: z.string().trim().min(1).max(200),
});

/** A question that a call adds to a section of the form. Its name stays while its words are corrected. */
export const extraQuestion = z.strictObject({
  name: z.string().regex(extraName),
  /** Code of the section that asks it. */
  section: z.string().min(1).max(40),
  kind: z.enum(extraKinds),
  label: z.string().trim().min(1).max(300),
  hint: z.string().trim().max(500).default(""),
  /** The section is not done without an answer, while the question is asked. */
  isRequired: z.boolean().default(false),
  /** Of `choice` and `choices`. */
  options: z.array(option).max(40).default([]),
  /** Characters at most of a long text. */
  max: z.int().min(50).max(10_000).default(2_000),
  when: condition.nullable().default(null),
  /** No longer asked; the answers already given are kept and shown. */
  isHidden: z.boolean().default(false),
});
export type ExtraQuestion = z.output<typeof extraQuestion>;
