import { z } from "zod";
import { trimmed } from "~/domain/text/white-space";
import type { Decimal } from "./decimal";
import { readDecimal } from "./read-decimal";

/** What a form that asks for a setting needs: its French name and the unit it is typed in. */
interface SettingWords {
  readonly label: string;
  readonly unit: "euros" | "share" | "characters" | "items" | "codes" | "choice";
}

/** A decimal of euros, or a share such as 0.80; a number is read as its shortest decimal. */
export function decimalSetting(fallback: string, words: SettingWords) {
  return z
    .union([z.string(), z.number()])
    .nullish()
    .transform((written, context): Decimal => {
      const decimal = readDecimal(String(written ?? fallback));
      if (decimal !== null) return decimal;
      context.addIssue({ code: "custom", message: "nombre décimal attendu" });
      return z.NEVER;
    })
    .meta({ ...words, fallback });
}

/** A whole number, zero or more. */
export function countSetting(fallback: number, words: SettingWords) {
  return z
    .int()
    .min(0)
    .nullish()
    .transform((count) => count ?? fallback)
    .meta({ ...words, fallback });
}

function codesSetting(fallback: readonly string[], words: SettingWords) {
  return z
    .array(z.string())
    .nullish()
    .transform((codes): ReadonlySet<string> => new Set((codes ?? fallback).map(trimmed)))
    .meta({ ...words, fallback });
}

export function choiceSetting<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  words: SettingWords,
) {
  const [fallback] = choices;
  return z
    .enum(choices)
    .nullish()
    .transform((choice): Choice => choice ?? fallback)
    .meta({ ...words, fallback, choices });
}

export const noSettings = z.object({});

/** Shared by the rules that ask an applicant to argue something in a few words. */
export const minTextLength = countSetting(30, {
  label: "Longueur utile minimale d’un texte",
  unit: "characters",
});

export const allowedLegalForms = codesSetting(["9220", "9221", "9222", "9223", "9230", "9260"], {
  label: "Catégories juridiques admises (Insee)",
  unit: "codes",
});
