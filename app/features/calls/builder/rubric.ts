import { z } from "zod";
import { readableParts } from "~/domain/call/readable-parts";
import { typedCount, tickable, typedText } from "~/platform/forms/typed-values";
import { definePart } from "./part-form";
import { codesAmong, draftText, tickedOnly } from "./typed-lines";

const typedCriterion = (readable: readonly string[]) =>
  z.strictObject({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z][A-Z0-9-]{0,19}$/, "Donnez un code court, par exemple S1."),
    label: typedText("Écrivez le critère.", { max: 300 }),
    weight: typedCount("Écrivez le poids du critère.", { max: 100 }).refine(
      (weight) => weight >= 1,
      "Donnez un poids d’au moins 1.",
    ),
    eliminatory: tickable(),
    w0: draftText(300),
    w1: draftText(300),
    w2: draftText(300),
    w3: draftText(300),
    w4: draftText(300),
    reads: codesAmong(readable),
  });

/** The sections of what is read come first: a grid leads to them, and to the questions within. */
function withSections(reads: readonly string[]): string[] {
  const sectionCodes = reads.map((read) => read.split(".")[0]!);
  return [...new Set([...sectionCodes, ...reads])];
}

export const rubric = definePart({
  values: ({ rubric: { criteria } }) => ({
    criteria: criteria.map(({ code, label, weight, eliminatory, words: [w0, w1, w2, w3, w4], reads }) => ({
      code,
      label,
      weight: String(weight),
      ...tickedOnly({ eliminatory }),
      w0,
      w1,
      w2,
      w3,
      w4,
      reads: reads.filter((read) => !reads.some((other) => other.startsWith(`${read}.`))),
    })),
  }),
  shape: ({ extraQuestions }) => ({
    criteria: z
      .array(typedCriterion(readableParts(extraQuestions).map(({ value }) => value)))
      .max(30, "Gardez 30\u00A0critères au plus.")
      .default([]),
  }),
  check: ({ criteria }, refuse) => {
    criteria.forEach(({ code }, index) => {
      if (criteria.findIndex((other) => other.code === code) !== index)
        refuse(`criteria.${index}.code`, `Le code ${code} est déjà pris\u00A0: choisissez-en un autre.`);
    });
  },
  apply: (document, { criteria }) => ({
    ...document,
    rubric: {
      criteria: criteria.map(({ w0, w1, w2, w3, w4, ...criterion }) => ({
        ...criterion,
        reads: withSections(criterion.reads),
        words: [w0, w1, w2, w3, w4] as [string, string, string, string, string],
      })),
    },
  }),
});
