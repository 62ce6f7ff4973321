import { z } from "zod";

const line = z.string().trim().min(1).max(500);
const lines = z.array(line).max(60).default([]);
const words = (max: number) => z.string().trim().max(max).default("");
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .default(null);

const dates = z.strictObject({
  /** Information meeting: an instant, ISO 8601. */
  meetingAt: z.iso.datetime().nullable().default(null),
  meetingPlace: words(200),
  committeeOn: day,
  /** Day by which every association has its answer. */
  answersOn: day,
});

const contact = z.strictObject({
  name: words(200),
  email: z.union([z.literal(""), z.email().max(254)]).default(""),
  phone: words(30),
  hours: words(200),
});

/**
 * Words of the public page of a call, in French. A draft may lack any of them; what publication asks for is in
 * `missing.ts`.
 */
export const callContentSchema = z.strictObject({
  summary: words(300),
  /** Markdown. */
  description: words(20_000),
  audience: lines,
  fundable: lines,
  notFundable: lines,
  /** Amounts as people read them: "de 1 000 € à 20 000 €". */
  amounts: words(500),
  dates: dates.default(() => dates.parse({})),
  /** Other dates, in words: reports, visits. */
  calendar: z
    .array(z.strictObject({ label: line, when: line }))
    .max(30)
    .default([]),
  contact: contact.default(() => contact.parse({})),
});

export type CallContent = z.output<typeof callContentSchema>;
