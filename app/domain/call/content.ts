import { z } from "zod";

const line = z.string().trim().min(1).max(500);

/** Words of the public page of a call, in French; paragraphs are parted by an empty line. */
export const callContentSchema = z.strictObject({
  summary: z.string().trim().min(1).max(300),
  description: z.string().trim().min(1).max(20_000),
  audience: z.array(line).min(1),
  fundable: z.array(line).default([]),
  notFundable: z.array(line).default([]),
  /** Amounts as people read them: "de 1 000 € à 20 000 €". */
  amounts: z.string().trim().min(1).max(500),
  /** Dates after the closing: committee, answers, reports. */
  calendar: z.array(z.strictObject({ label: line, when: line })).default([]),
  contact: z.strictObject({
    name: line,
    email: z.email().max(254),
    phone: z.string().trim().max(30),
    hours: z.string().trim().max(200).default(""),
  }),
});

export type CallContent = z.output<typeof callContentSchema>;
