import { cents, type Cents } from "./cents";

/** What to do about a text that `readAmount` does not read. */
export const amountInDigits = "Écrivez un montant en chiffres, par exemple 1\u00A0250,50.";

const insignificant = /[\p{White_Space}€]/gu;
const grouped = new Intl.NumberFormat("fr-FR");
const written = /^(\d{1,10})(?:[.,](\d{1,2}))?$/;

/**
 * Cents of an amount as a person types it: "1 234,5", "1234.50 €". Null when it is not an amount of zero or
 * more with at most two decimals, or is beyond ten billion euros.
 */
export function readAmount(text: string): Cents | null {
  const match = written.exec(text.replace(insignificant, ""));
  if (!match) return null;
  const [, euros = "0", decimals = ""] = match;
  return cents(Number(euros) * 100 + Number(decimals.padEnd(2, "0")));
}

/** "1 234,50 €" with French no-break spaces. */
export function formatAmount(amount: Cents): string {
  const sign = amount < 0 ? "−" : "";
  const absolute = Math.abs(amount);
  const euros = grouped.format(Math.trunc(absolute / 100)).replaceAll("\u202F", "\u00A0");
  return `${sign}${euros},${String(absolute % 100).padStart(2, "0")}\u00A0€`;
}

/** What a field is filled with: "1234,50". */
export function amountForField(amount: Cents): string {
  return `${Math.trunc(amount / 100)},${String(amount % 100).padStart(2, "0")}`;
}

/** Exchange format of the eligibility engine: "1234.50". */
export function amountForExchange(amount: Cents): string {
  return amountForField(amount).replace(",", ".");
}
