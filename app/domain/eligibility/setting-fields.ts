import { z } from "zod";
import { accept, refuse, type Result } from "~/domain/result";
import { readAmount, amountForExchange, amountForField } from "~/domain/money/amount-text";
import type { Criterion } from "./criterion";
import { decimalOf, decimalOfCount, exchangeText, multiply } from "./decimal";
import { withoutTrailingZeros } from "./digits";
import { readDecimal } from "./read-decimal";

export const settingUnits = ["euros", "share", "characters", "items", "codes", "choice"] as const;
export type SettingUnit = (typeof settingUnits)[number];

/** What was read of a field, or how to mend it. */
type Reading = Result<unknown, { readonly code: "unreadable"; readonly mend: string }>;

const unreadable = (mend: string): Reading => refuse({ code: "unreadable", mend });

/** A setting of a rule as a form asks it. */
export interface SettingField {
  readonly name: string;
  readonly label: string;
  readonly unit: SettingUnit;
  /** With the unit `choice`. */
  readonly choices: readonly string[];
  /** What the field is filled with, in the unit in which people type it; the rule's own value when none is kept. */
  typed(kept: unknown): string;
  /** What is kept of what was typed, or how to mend it. */
  read(typed: string): Reading;
}

const meta = z.object({
  label: z.string(),
  unit: z.enum(settingUnits),
  fallback: z.unknown(),
  choices: z.array(z.string()).default([]),
});

interface Unit {
  typed(kept: unknown): string;
  read(typed: string, choices: readonly string[]): Reading;
}

const units: Readonly<Record<SettingUnit, Unit>> = {
  euros: {
    typed(kept) {
      const amount = readAmount(String(kept));
      return amount === null ? String(kept) : amountForField(amount);
    },
    read(typed) {
      const amount = readAmount(typed);
      return amount === null
        ? unreadable("Écrivez un montant en euros, par exemple 1\u00A0000.")
        : accept(amountForExchange(amount));
    },
  },
  share: {
    typed(kept) {
      const share = readDecimal(String(kept));
      return share === null ? String(kept) : trimmedZeros(exchangeText(multiply(share, decimalOfCount(100))));
    },
    read(typed) {
      const percent = readDecimal(typed.replace("%", "").replace(/\s/g, "").replace(",", "."));
      const isShare =
        percent !== null && !exchangeText(percent).startsWith("-") && Number(exchangeText(percent)) <= 100;
      return isShare
        ? accept(exchangeText(multiply(percent, decimalOf(1n, 2))))
        : unreadable("Écrivez une part de 0 à 100, en pour cent, par exemple 60.");
    },
  },
  characters: { typed: String, read: (typed) => count(typed, 10_000) },
  items: { typed: String, read: (typed) => count(typed, 100) },
  codes: {
    typed: (kept) => (Array.isArray(kept) ? kept.join(", ") : String(kept)),
    read(typed) {
      const codes = typed.split(/[\s,;]+/).filter(Boolean);
      return codes.length > 0 && codes.every((code) => /^[0-9A-Za-z]{2,20}$/.test(code))
        ? accept(codes)
        : unreadable("Écrivez des codes séparés par des virgules, par exemple 9220, 9221.");
    },
  },
  choice: {
    typed: String,
    read: (typed, choices) =>
      choices.includes(typed) ? accept(typed) : unreadable("Choisissez une réponse."),
  },
};

/** Settings of a rule, drawn from its own schema. */
export function settingsOf({ settings }: Criterion): readonly SettingField[] {
  if (!(settings instanceof z.ZodObject)) return [];
  return Object.entries(settings.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const { label, unit, fallback, choices } = meta.parse(schema.meta());
    return {
      name,
      label,
      unit,
      choices,
      typed: (kept) => units[unit].typed(kept ?? fallback),
      read: (typed) => units[unit].read(typed, choices),
    };
  });
}

function count(typed: string, most: number): Reading {
  const digits = typed.replace(/\s/g, "");
  return /^\d{1,6}$/.test(digits) && Number(digits) <= most
    ? accept(Number(digits))
    : unreadable(`Écrivez un nombre entier de 0 à ${most}.`);
}

function trimmedZeros(text: string): string {
  const [whole = "", decimals = ""] = text.split(".");
  const shown = withoutTrailingZeros(decimals);
  return shown === "" ? whole : `${whole},${shown}`;
}
