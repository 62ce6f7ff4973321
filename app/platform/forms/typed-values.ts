import { z } from "zod";
import { readDay, type Day } from "~/domain/calendar/paris";
import { readAmount } from "~/domain/money/amount-text";
import { readShare, type BasisPoints } from "~/domain/money/basis-points";
import type { Cents } from "~/domain/money/cents";

/** Text that must be given. `missing` is the sentence shown when it is not. */
export function typedText(missing: string, { max = 5000 }: { max?: number } = {}) {
  return z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(max, `Raccourcissez votre texte\u00A0: ${max} caractères au plus.`);
}

/** Text that may be left out; empty is null. */
export function optionalText({ max = 5000 }: { max?: number } = {}) {
  return z
    .string()
    .trim()
    .max(max, `Raccourcissez votre texte\u00A0: ${max} caractères au plus.`)
    .default("")
    .transform((text) => text || null);
}

/** An amount in euros as people type it, read as cents. */
export function typedAmount(missing: string) {
  return typedText(missing, { max: 40 }).transform((text, context): Cents => readOrRefuse(text, context));
}

/** An amount that may be left out; empty is null. */
export function optionalAmount() {
  return optionalText({ max: 40 }).transform((text, context): Cents | null =>
    text === null ? null : readOrRefuse(text, context),
  );
}

/** A share in percent, more than nothing, that may be left out; empty is null. */
export function optionalShare() {
  return optionalText({ max: 20 }).transform((text, context): BasisPoints | null => {
    const share = text === null ? null : readShare(text);
    if (text === null || (share !== null && share > 0)) return share;
    context.addIssue({
      code: "custom",
      message: "Écrivez une part de 1 à 100, en pour cent, par exemple 50, ou videz la case.",
    });
    return z.NEVER;
  });
}

/** A whole number of zero or more: people, sessions, hours. Spaces are allowed. */
export function typedCount(missing: string, { max = 1_000_000 }: { max?: number } = {}) {
  return typedText(missing, { max: 20 }).transform((text, context): number => {
    const count = text.replace(/\s/g, "");
    if (/^\d{1,9}$/.test(count) && Number(count) <= max) return Number(count);
    context.addIssue({ code: "custom", message: `Écrivez un nombre entier de 0 à ${max}, en chiffres.` });
    return z.NEVER;
  });
}

/** One answer among `options`. */
export function typedChoice<const Option extends string>(options: readonly Option[], missing: string) {
  return z.enum(options, missing);
}

export function typedYesNo(missing: string) {
  return z.enum(["yes", "no"], missing).transform((answer) => answer === "yes");
}

/** A box that must be ticked: its value is "yes". */
export function ticked(missing: string) {
  return z.literal("yes", missing);
}

/** A box that may be ticked. */
export function tickable() {
  return z
    .literal("yes")
    .optional()
    .transform((answer) => answer === "yes");
}

/** Several answers to one question: a browser sends nothing, one text or several under the same name. */
export function repeated<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (sent) => (sent === undefined || sent === "" ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item).max(300),
  );
}

/** Three fields `day`, `month` and `year` read as one calendar day. */
export function typedDay(missing: string) {
  const part = z.string().trim().max(4).default("");
  return z.object({ day: part, month: part, year: part }, missing).transform((parts, context): Day => {
    if (!parts.day && !parts.month && !parts.year) return refuseDay(context, missing);
    const day = dayFromParts(parts);
    return day ?? refuseDay(context, "Écrivez une date qui existe, en chiffres, par exemple 27 3 2027.");
  });
}

/** As `typedDay`, for a date that may be left out; three empty fields are null. */
export function optionalDay() {
  const part = z.string().trim().max(4).default("");
  return z
    .object({ day: part, month: part, year: part })
    .default({ day: "", month: "", year: "" })
    .transform((parts, context): Day | null => {
      if (!parts.day && !parts.month && !parts.year) return null;
      const day = dayFromParts(parts);
      return day ?? refuseDay(context, "Écrivez une date qui existe, en chiffres, ou videz les trois cases.");
    });
}

function dayFromParts({ day, month, year }: { day: string; month: string; year: string }): Day | null {
  if (!/^\d{4}$/.test(year)) return null;
  return readDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function readOrRefuse(text: string, context: z.RefinementCtx): Cents {
  const amount = readAmount(text);
  if (amount !== null) return amount;
  context.addIssue({
    code: "custom",
    message: "Écrivez un montant en euros, en chiffres, par exemple 1\u00A0250 ou 1\u00A0250,50.",
  });
  return z.NEVER;
}

function refuseDay(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
